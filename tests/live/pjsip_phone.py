#!/usr/bin/env python3
"""A phone on PJSIP, the stack Asterisk uses: answers by itself, plays a file, records what it hears.

pjsip_phone.py PORT RTP_PORT PLAY.wav HEARD.wav [100rel] [hold] [keys=KEYS] [call=URI]

100rel: rings only to callers who confirm it (RFC 3262), and confirms likewise.
hold:   puts the caller on hold after a second, and takes them back a second later.
keys:   presses these a second after each answer.
call:   calls this address at once.
It ends on SIGTERM, or when standard input is closed.
"""
import signal
import sys
import threading

import pjsua2 as pj

port, rtp_port, play, heard = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
wants = set(sys.argv[5:])
settings_of = dict(it.split("=", 1) for it in wants if "=" in it)
over = threading.Event()
calls = {}


class Call(pj.Call):
    def __init__(self, account, number):
        super().__init__(account, number)
        self.player = self.recorder = None

    def onCallState(self, _):
        info = self.getInfo()
        if info.state == pj.PJSIP_INV_STATE_CONFIRMED and "hold" in wants:
            todo.append((1.0, self.put_on_hold))
        if info.state == pj.PJSIP_INV_STATE_CONFIRMED and "keys" in settings_of:
            todo.append((1.0, lambda: self.dialDtmf(settings_of["keys"])))
        if info.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            self.player = self.recorder = None
            todo.append((0.0, lambda number=info.id: calls.pop(number, None)))

    def onCallMediaState(self, _):
        # Kept: its media are gone with it.
        info = self.getInfo()
        for index, media in enumerate(info.media):
            if media.type != pj.PJMEDIA_TYPE_AUDIO or media.status != pj.PJSUA_CALL_MEDIA_ACTIVE:
                continue
            audio = self.getAudioMedia(index)
            if self.player is None:
                self.player = pj.AudioMediaPlayer()
                self.player.createPlayer(play)
                self.recorder = pj.AudioMediaRecorder()
                self.recorder.createRecorder(heard)
            self.player.startTransmit(audio)
            audio.startTransmit(self.recorder)

    def put_on_hold(self):
        self.setHold(pj.CallOpParam(True))
        todo.append((1.0, self.take_back))

    def take_back(self):
        parameters = pj.CallOpParam(True)
        parameters.opt.flag = pj.PJSUA_CALL_UNHOLD
        self.reinvite(parameters)


class Account(pj.Account):
    def onIncomingCall(self, incoming):
        call = Call(self, incoming.callId)
        calls[incoming.callId] = call
        for status in (180, 200):
            parameters = pj.CallOpParam()
            parameters.statusCode = status
            call.answer(parameters)


def main():
    endpoint = pj.Endpoint()
    endpoint.libCreate()
    settings = pj.EpConfig()
    settings.logConfig.consoleLevel = 3
    settings.uaConfig.threadCnt = 0
    settings.uaConfig.mainThreadOnly = True
    settings.uaConfig.maxCalls = 4
    settings.medConfig.clockRate = 8000
    settings.medConfig.sndClockRate = 8000
    endpoint.libInit(settings)
    endpoint.audDevManager().setNullDev()
    transport = pj.TransportConfig()
    transport.port = port
    transport.boundAddress = "127.0.0.1"
    endpoint.transportCreate(pj.PJSIP_TRANSPORT_UDP, transport)
    endpoint.libStart()
    for codec in endpoint.codecEnum2():
        wanted = codec.codecId.startswith("PCM")
        endpoint.codecSetPriority(codec.codecId, 200 if wanted else 0)
    own = pj.AccountConfig()
    own.idUri = f"sip:phone@127.0.0.1:{port}"
    own.mediaConfig.transportConfig.port = rtp_port
    own.mediaConfig.transportConfig.boundAddress = "127.0.0.1"
    if "100rel" in wants:
        own.callConfig.prackUse = pj.PJSUA_100REL_MANDATORY
    account = Account()
    account.create(own)
    print("ready", flush=True)
    if "call" in settings_of:
        outgoing = Call(account, pj.PJSUA_INVALID_ID)
        outgoing.makeCall(settings_of["call"], pj.CallOpParam(True))
        calls[outgoing.getId()] = outgoing
    waiting = []
    now = 0.0
    while not over.is_set():
        endpoint.libHandleEvents(20)
        now += 0.02
        while todo:
            after, what = todo.pop(0)
            waiting.append((now + after, what))
        for due in [it for it in waiting if it[0] <= now]:
            waiting.remove(due)
            try:
                due[1]()
            except pj.Error as error:
                print("failed:", error.info(), flush=True)
    for call in list(calls.values()):
        call.player = call.recorder = None
    calls.clear()
    account.shutdown()
    endpoint.libDestroy()


todo = []
signal.signal(signal.SIGTERM, lambda *_: over.set())
main()

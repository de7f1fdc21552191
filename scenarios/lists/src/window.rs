//! A reader seen through a window of fixed size: whoever scans may look ahead as far as the window
//! reaches, and go back.

use std::io::{self, Read};

use memchr::memchr2_iter;

/// What has been read and not yet consumed.
pub(crate) struct Window<R> {
    reader: R,
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
    bytes_read: u64,
    /// The line at the window's begin, from 1.
    line: u64,
    /// Was the last byte consumed a CR?
    is_after_cr: bool,
    is_at_end: bool,
}

impl<R: Read> Window<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self {
            reader,
            buffer: vec![0; WINDOW].into_boxed_slice(),
            start: 0,
            end: 0,
            bytes_read: 0,
            line: 1,
            is_after_cr: false,
            is_at_end: false,
        }
    }

    /// Reads more. False at the end of the file, and when [`ROW_MAX`] bytes or more wait to be consumed
    /// and there is no room left.
    pub(crate) fn more(&mut self) -> io::Result<bool> {
        if self.is_at_end {
            return Ok(false);
        }
        if self.end == self.buffer.len() {
            if self.start == 0 {
                return Ok(false);
            }
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        loop {
            match self.reader.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.is_at_end = true,
                Ok(count) => {
                    self.end += count;
                    self.bytes_read += count as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            }
            return Ok(!self.is_at_end);
        }
    }

    /// Takes bytes off the window's begin.
    pub(crate) fn consume(&mut self, count: usize) {
        let taken = &self.buffer[self.start..self.start + count];
        for at in memchr2_iter(b'\n', b'\r', taken) {
            let after_cr = match at.checked_sub(1) {
                Some(before) => taken[before] == b'\r',
                None => self.is_after_cr,
            };
            // CR LF is one end, LF and CR alone are one each.
            self.line += u64::from(taken[at] == b'\r' || !after_cr);
        }
        self.is_after_cr = taken.last().map_or(self.is_after_cr, |&last| last == b'\r');
        self.start += count;
        if self.start == self.end {
            self.start = 0;
            self.end = 0;
        }
    }

    /// Consumes up to the end of the line, its end included, however long it is.
    pub(crate) fn skip_line(&mut self) -> io::Result<()> {
        loop {
            match line_end(self.unread()) {
                Some(at) => {
                    self.consume(at + 1);
                    return Ok(());
                }
                None => {
                    self.consume(self.unread().len());
                    if !self.more()? {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Consumes a byte-order mark, if the file begins with one.
    pub(crate) fn skip_byte_order_mark(&mut self) -> io::Result<()> {
        while self.unread().len() < 3 && self.more()? {}
        if self.unread().starts_with(b"\xef\xbb\xbf") {
            self.consume(3);
        }
        Ok(())
    }

    pub(crate) fn unread(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    pub(crate) const fn line(&self) -> u64 {
        self.line
    }

    pub(crate) const fn bytes_read(&self) -> u64 {
        self.bytes_read
    }
}

/// Where the first line ends: at LF or CR. Of CR LF the rest is an empty line, and those say nothing.
pub(crate) fn line_end(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2(b'\n', b'\r', bytes)
}

/// The most bytes a row may have. Larger ones are put aside; a contact's row has a few hundred.
pub const ROW_MAX: usize = 1 << 16;

/// Room for the largest row and as much again, so that what moves down is seldom much.
const WINDOW: usize = 4 * ROW_MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_and_long_ones_skipped() {
        let mut text = vec![b'x'; 3 * WINDOW];
        text.extend_from_slice(b"\nsecond\nthird");
        let mut window = Window::new(text.as_slice());
        window.skip_line().expect("memory does not fail");
        assert_eq!(window.line(), 2);
        while window.more().expect("memory does not fail") {}
        assert_eq!(window.unread(), b"second\nthird");
        window.skip_line().expect("memory does not fail");
        assert_eq!((window.line(), window.unread()), (3, b"third".as_slice()));
        window.skip_line().expect("memory does not fail");
        assert_eq!(window.unread(), b"");
        assert_eq!(window.bytes_read(), text.len() as u64);
    }

    #[test]
    fn every_kind_of_line_end_is_one() {
        let mut window = Window::new(b"a\nb\rc\r\nd\n\r\r\n".as_slice());
        let mut lines = Vec::new();
        assert!(window.more().expect("memory does not fail"));
        for _ in 0..window.unread().len() {
            window.consume(1);
            lines.push(window.line());
        }
        //              a  \n b  \r c  \r \n d  \n \r \r \n
        assert_eq!(lines, [1, 2, 2, 3, 3, 4, 4, 4, 5, 6, 7, 7]);
    }
}

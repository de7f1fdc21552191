-- Since version 3. Greetings of machines, by number: fingerprints, from which no sound can be made.

CREATE TABLE greetings (
    number INTEGER PRIMARY KEY,
    print  BLOB NOT NULL,
    heard  INTEGER NOT NULL                     -- when the number was dialled that time
) STRICT;

-- What was heard first on calls of which it is not known yet who answered.
CREATE TABLE heard (
    call  INTEGER PRIMARY KEY,
    print BLOB NOT NULL
) STRICT;

-- 1 if a machine spoke first, 0 if none did; NULL while that is not known, and before version 3.
ALTER TABLE attempts ADD COLUMN machine INTEGER;

CREATE TRIGGER greetings_of_suppressed AFTER INSERT ON suppressed BEGIN
    DELETE FROM greetings WHERE number = NEW.number;
END;

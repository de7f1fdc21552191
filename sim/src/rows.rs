//! Rows of a day in few bytes.
//!
//! A day of 500 agents leaves some 200,000 calls, and putting them into fresh memory would cost a third
//! of making them. So rows are packed as they come and unpacked by whoever reads: an instant takes five
//! to seven bytes, not eight, and what an unanswered call never had takes none.

mod packed;

use std::fmt;
use std::marker::PhantomData;

/// Rows in the order they were added. What is read is what was written, in runs of up to two years, but
/// that nothing is kept for longer than 78 hours after a row's begin, nor ringing that comes later than 18
/// minutes; that no call has a slot any more; and that our CANCEL of a call nobody answered is kept to the
/// millisecond, up to a minute before its end.
#[derive(Clone)]
pub struct Rows<R> {
    /// Full but for the last; a chunk never grows, so that no row is ever moved.
    chunks: Vec<Vec<u8>>,
    /// Chunks of rows that were dropped, to be filled again.
    spare: Vec<Vec<u8>>,
    count: usize,
    of: PhantomData<R>,
}

/// What [`Rows`] are made of.
pub trait Row: Sized {
    /// Adds the row's bytes at the end.
    fn pack(&self, bytes: &mut Vec<u8>);

    /// Takes the row's bytes from the front.
    fn unpack(bytes: &mut &[u8]) -> Self;
}

impl<R: Row> Rows<R> {
    /// Adds a row.
    #[inline]
    pub fn push(&mut self, row: R) {
        match self.chunks.last_mut() {
            Some(chunk) if chunk.capacity() - chunk.len() >= ROW_MAX => row.pack(chunk),
            _ => self.push_to_next_chunk(row),
        }
        self.count += 1;
    }

    /// Drops all rows and keeps their memory for those to come.
    pub fn clear(&mut self) {
        for chunk in &mut self.chunks {
            chunk.clear();
        }
        self.spare.append(&mut self.chunks);
        self.count = 0;
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Are there none?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Each row, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = R> + Clone + '_ {
        let mut chunks = self.chunks.iter();
        let mut rest: &[u8] = &[];
        (0..self.count).map(move |_| {
            if rest.is_empty() {
                rest = chunks.next().expect("as many rows as were counted");
            }
            R::unpack(&mut rest)
        })
    }

    #[cold]
    fn push_to_next_chunk(&mut self, row: R) {
        let last = self.chunks.last().map_or(FIRST_CHUNK / 2, Vec::capacity);
        let new = || Vec::with_capacity((2 * last).min(CHUNK_MAX));
        let mut chunk = self.spare.pop().unwrap_or_else(new);
        row.pack(&mut chunk);
        self.chunks.push(chunk);
    }
}

/// More bytes than any row has.
const ROW_MAX: usize = 96;

/// Bytes of the first chunk; each is twice the one before, up to the largest.
const FIRST_CHUNK: usize = 4 << 10;
const CHUNK_MAX: usize = 1 << 20;

impl<R: Row + PartialEq> PartialEq for Rows<R> {
    fn eq(&self, other: &Self) -> bool {
        self.count == other.count && self.iter().eq(other.iter())
    }
}

impl<R> Default for Rows<R> {
    fn default() -> Self {
        Self {
            chunks: Vec::new(),
            spare: Vec::new(),
            count: 0,
            of: PhantomData,
        }
    }
}

impl<R: Row> FromIterator<R> for Rows<R> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Self {
        let mut collected = Self::default();
        for row in rows {
            collected.push(row);
        }
        collected
    }
}

impl<R: Row + fmt::Debug> fmt::Debug for Rows<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

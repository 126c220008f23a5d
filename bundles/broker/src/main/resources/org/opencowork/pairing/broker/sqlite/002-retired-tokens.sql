-- Tokens that were replaced by newer ones and still open their pairing for a while.
CREATE TABLE retired_tokens (
    token_sha256 BLOB PRIMARY KEY,
    pairing_id TEXT NOT NULL,
    until INTEGER NOT NULL
);

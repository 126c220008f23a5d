-- Tokens that were replaced by newer ones; until then each opens its pairing, too.
CREATE TABLE retired_tokens (
    token_sha256 BLOB PRIMARY KEY,
    pairing_id   TEXT NOT NULL REFERENCES pairings (id),
    until        INTEGER NOT NULL
) STRICT;

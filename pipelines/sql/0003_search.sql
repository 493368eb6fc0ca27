-- Full-text search. External content: the text lives once, in articles and quotes, and triggers keep the index in step.
-- Writers must use INSERT, UPDATE and ON CONFLICT DO UPDATE: INSERT OR REPLACE skips the delete trigger and leaves stale hits.

CREATE VIRTUAL TABLE articles_fts USING fts5 ( -- Full text of headline, bullets and body
    headline, bullets_text, body,
    content = 'articles', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, headline, bullets_text, body)
    VALUES (new.n, new.headline, new.bullets_text, new.body);
END;

CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, headline, bullets_text, body)
    VALUES ('delete', old.n, old.headline, old.bullets_text, old.body);
END;

CREATE TRIGGER articles_fts_update AFTER UPDATE OF n, headline, bullets_text, body ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, headline, bullets_text, body)
    VALUES ('delete', old.n, old.headline, old.bullets_text, old.body);
    INSERT INTO articles_fts (rowid, headline, bullets_text, body)
    VALUES (new.n, new.headline, new.bullets_text, new.body);
END;

CREATE VIRTUAL TABLE quotes_fts USING fts5 ( -- Full text of quotations and the names of their speakers
    text, speaker,
    content = 'quotes', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER quotes_fts_insert AFTER INSERT ON quotes BEGIN
    INSERT INTO quotes_fts (rowid, text, speaker) VALUES (new.n, new.text, new.speaker);
END;

CREATE TRIGGER quotes_fts_delete AFTER DELETE ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker) VALUES ('delete', old.n, old.text, old.speaker);
END;

CREATE TRIGGER quotes_fts_update AFTER UPDATE OF n, text, speaker ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker) VALUES ('delete', old.n, old.text, old.speaker);
    INSERT INTO quotes_fts (rowid, text, speaker) VALUES (new.n, new.text, new.speaker);
END;

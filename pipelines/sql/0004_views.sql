-- Views for people. A text that many outlets or paths carry counts once: everything is counted by cluster, not by article.

CREATE VIEW v_latest AS -- One row per story (cluster), newest first: its earliest article, and how many copies exist
SELECT published_at, site, headline, category, region, region_code, authors, url, copies, sites, id AS article_id, cluster_id
FROM (
    SELECT a.*, m.cluster_id,
        count(*) OVER (PARTITION BY m.cluster_id) AS copies,
        (SELECT count(DISTINCT b.site) FROM cluster_members k JOIN articles b ON b.id = k.doc_id
         WHERE k.cluster_id = m.cluster_id) AS sites,
        row_number() OVER (PARTITION BY m.cluster_id ORDER BY a.published_at IS NULL, a.published_at, a.id) AS rank
    FROM articles a JOIN cluster_members m ON m.doc_id = a.id
)
WHERE rank = 1
ORDER BY published_at IS NULL, published_at DESC, article_id;

CREATE VIEW v_speakers AS -- Every identity with the one it was merged into (itself when it was not)
WITH RECURSIVE chain (id, final, depth) AS (
    SELECT id, id, 0 FROM speakers
    UNION ALL
    SELECT c.id, s.merged_into, c.depth + 1 FROM chain c JOIN speakers s ON s.id = c.final
    WHERE s.merged_into IS NOT NULL AND c.depth < 20
)
SELECT c.id AS speaker_id, c.final AS final_id, f.name, f.kind
FROM chain c JOIN speakers f ON f.id = c.final
WHERE f.merged_into IS NULL;

CREATE VIEW v_speaker_organizations AS -- For whom a speaker spoke, and when: roles and organizations at the time of the quotation
SELECT q.speaker_id, q.organization, lower(q.organization) AS organization_key, q.role, count(*) AS quotes,
    min(coalesce(a.published_at, a.first_seen_at)) AS first_quoted_at, max(coalesce(a.published_at, a.first_seen_at)) AS last_quoted_at
FROM quotes q JOIN articles a ON a.id = q.article_id
WHERE q.speaker_id IS NOT NULL AND q.organization IS NOT NULL
GROUP BY q.speaker_id, q.organization, q.role;

CREATE VIEW v_quotes AS -- One row per quotation of a story: the same words of the same speaker in copies of a story count once
SELECT min(coalesce(a.published_at, a.first_seen_at)) AS said_at, q.text, coalesce(s.name, q.speaker) AS speaker, s.final_id AS speaker_id,
    q.role, q.organization, q.kind, q.cue, q.confidence, a.headline, a.site, a.url,
    count(DISTINCT a.id) AS copies, a.id AS article_id, q.position, m.cluster_id
FROM quotes q
JOIN articles a ON a.id = q.article_id
JOIN cluster_members m ON m.doc_id = a.id
LEFT JOIN v_speakers s ON s.speaker_id = q.speaker_id
GROUP BY m.cluster_id, coalesce(s.final_id, q.speaker, ''), q.text;

CREATE VIEW v_top_speakers AS -- Who is quoted most, by name: stories and quotations counted once however many copies there are
SELECT q.speaker, q.speaker_id, k.kind, count(*) AS quotes, count(DISTINCT q.cluster_id) AS stories, count(DISTINCT q.site) AS sites,
    min(q.said_at) AS first_quoted_at, max(q.said_at) AS last_quoted_at
FROM v_quotes q LEFT JOIN speakers k ON k.id = q.speaker_id
WHERE q.speaker IS NOT NULL AND coalesce(k.kind, '') <> 'description'
GROUP BY coalesce(q.speaker_id, q.speaker)
ORDER BY stories DESC, quotes DESC, q.speaker;

CREATE VIEW v_coverage_by_region AS -- Stories per place and site
SELECT a.region_code, a.region, a.site, count(DISTINCT m.cluster_id) AS stories, count(*) AS articles,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
FROM articles a JOIN cluster_members m ON m.doc_id = a.id
WHERE a.region IS NOT NULL OR a.region_code IS NOT NULL
GROUP BY a.region_code, a.region, a.site
ORDER BY stories DESC, a.region, a.site;

CREATE VIEW v_image_credits AS -- Who is credited for images: one row per printed credit, stories counted once
SELECT i.credit, count(DISTINCT m.cluster_id) AS stories, count(DISTINCT a.id) AS articles, count(DISTINCT a.site) AS sites,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
FROM image_credits i
JOIN articles a ON a.id = i.article_id
JOIN cluster_members m ON m.doc_id = a.id
GROUP BY i.credit
ORDER BY stories DESC, i.credit;

CREATE VIEW v_headline_changes AS -- Every change of a headline: before, after, when
SELECT r.revised_at, a.site, json_extract(r.old_values, '$.headline') AS old_headline,
    coalesce((SELECT json_extract(later.old_values, '$.headline') FROM revisions later
              WHERE later.article_id = r.article_id AND later.number > r.number
              AND json_type(later.old_values, '$.headline') IS NOT NULL
              ORDER BY later.number LIMIT 1), a.headline) AS new_headline,
    r.cause, a.url, a.id AS article_id, r.number
FROM revisions r JOIN articles a ON a.id = r.article_id
WHERE json_type(r.old_values, '$.headline') IS NOT NULL
ORDER BY r.revised_at DESC, a.id;

CREATE VIEW v_site_health AS -- One row per site: what it holds, where its URLs stand, how its last run ended
SELECT s.name AS site,
    (SELECT count(*) FROM articles a WHERE a.site = s.name) AS articles,
    (SELECT count(DISTINCT m.cluster_id) FROM articles a JOIN cluster_members m ON m.doc_id = a.id WHERE a.site = s.name) AS stories,
    (SELECT count(*) FROM articles a WHERE a.site = s.name AND a.state <> 'live') AS not_live,
    (SELECT count(*) FROM ledger l WHERE l.site = s.name) AS discovered,
    (SELECT count(*) FROM ledger l WHERE l.site = s.name AND l.state = 'pending') AS pending,
    (SELECT count(*) FROM ledger l WHERE l.site = s.name AND l.state = 'rejected') AS rejected,
    (SELECT count(*) FROM ledger l WHERE l.site = s.name AND l.state = 'quarantined') AS quarantined,
    (SELECT max(a.published_at) FROM articles a WHERE a.site = s.name) AS newest_published_at,
    (SELECT max(a.last_seen_at) FROM articles a WHERE a.site = s.name) AS last_seen_at,
    (SELECT r.verdict FROM run_sites r WHERE r.site = s.name ORDER BY r.run_id DESC LIMIT 1) AS last_verdict,
    (SELECT r.exit_code FROM run_sites r WHERE r.site = s.name ORDER BY r.run_id DESC LIMIT 1) AS last_exit_code,
    (SELECT r.ended_at FROM run_sites r WHERE r.site = s.name ORDER BY r.run_id DESC LIMIT 1) AS last_run_at
FROM sites s
ORDER BY s.name;

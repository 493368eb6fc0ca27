-- Views that say more of what they count: reported speech apart from quotations, stories without a place in the open.

DROP VIEW v_top_speakers;

CREATE VIEW v_top_speakers AS -- Who is quoted most, by name: stories and quotations counted once however many copies there are; reported speech is counted apart
SELECT q.speaker, q.speaker_id, k.kind, count(*) FILTER (WHERE q.kind <> 'indirect') AS quotes,
    count(*) FILTER (WHERE q.kind = 'indirect') AS reported,
    count(DISTINCT q.cluster_id) AS stories, count(DISTINCT q.site) AS sites,
    min(q.said_at) AS first_quoted_at, max(q.said_at) AS last_quoted_at
FROM v_quotes q LEFT JOIN speakers k ON k.id = q.speaker_id
WHERE q.speaker IS NOT NULL AND coalesce(k.kind, '') <> 'description'
GROUP BY coalesce(q.speaker_id, q.speaker)
ORDER BY stories DESC, quotes DESC, reported DESC, q.speaker;

DROP VIEW v_coverage_by_region;

CREATE VIEW v_coverage_by_region AS -- Stories per place and site, by the region that a page states; the last rows, without a region, hold the rest
SELECT a.region_code, a.region, a.site, count(DISTINCT m.cluster_id) AS stories, count(*) AS articles,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
FROM articles a JOIN cluster_members m ON m.doc_id = a.id
GROUP BY a.region_code, a.region, a.site
ORDER BY a.region IS NULL AND a.region_code IS NULL, stories DESC, a.region, a.site;

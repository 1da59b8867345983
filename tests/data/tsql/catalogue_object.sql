SELECT CASE o.type WHEN N'U' THEN N'table' WHEN N'V' THEN N'view' ELSE N'other' END,
  (SELECT COUNT(*) FROM sys.triggers AS t WHERE t.parent_id = o.object_id),
  (SELECT COUNT(*) FROM sys.foreign_keys AS f WHERE f.referenced_object_id = o.object_id),
  COALESCE((SELECT SUM(p.rows) FROM sys.partitions AS p WHERE p.object_id = o.object_id AND p.index_id IN (0, 1)), -1)
FROM sys.objects AS o WHERE o.object_id = OBJECT_ID(?);

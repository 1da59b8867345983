SELECT i.name, CAST(i.is_unique AS INT),
  CASE WHEN i.has_filter = 1 THEN N'it covers only some rows' WHEN i.type > 2 THEN N'it is no ordered index' ELSE N'' END,
  c.name, CAST(i.is_primary_key AS INT)
FROM sys.indexes AS i
INNER JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id
INNER JOIN sys.columns AS c ON c.object_id = k.object_id AND c.column_id = k.column_id
WHERE i.object_id = OBJECT_ID(?) AND k.is_included_column = 0
ORDER BY i.index_id, k.key_ordinal;

SELECT c.name,
  CASE
    WHEN b.name IN (N'nvarchar', N'nchar') AND c.max_length > 0
      THEN b.name + N'(' + CAST(c.max_length / 2 AS NVARCHAR(10)) + N')'
    WHEN b.name IN (N'varchar', N'char', N'varbinary', N'binary') AND c.max_length > 0
      THEN b.name + N'(' + CAST(c.max_length AS NVARCHAR(10)) + N')'
    WHEN b.name IN (N'nvarchar', N'varchar', N'varbinary') THEN b.name + N'(max)'
    WHEN b.name IN (N'decimal', N'numeric')
      THEN b.name + N'(' + CAST(c.precision AS NVARCHAR(10)) + N',' + CAST(c.scale AS NVARCHAR(10)) + N')'
    WHEN b.name IN (N'time', N'datetime2', N'datetimeoffset')
      THEN b.name + N'(' + CAST(c.scale AS NVARCHAR(10)) + N')'
    ELSE COALESCE(b.name, u.name)
  END,
  1 - c.is_nullable,
  COALESCE(k.key_ordinal, 0),
  d.definition,
  CAST(c.is_identity AS INT),
  CASE WHEN c.is_computed = 1 OR b.name = N'timestamp' THEN 1 ELSE 0 END,
  0
FROM sys.columns AS c
INNER JOIN sys.types AS u ON u.user_type_id = c.user_type_id
LEFT JOIN sys.types AS b ON b.user_type_id = c.system_type_id
LEFT JOIN sys.default_constraints AS d ON d.object_id = c.default_object_id
LEFT JOIN sys.indexes AS i ON i.object_id = c.object_id AND i.is_primary_key = 1
LEFT JOIN sys.index_columns AS k ON k.object_id = c.object_id AND k.index_id = i.index_id AND k.column_id = c.column_id
WHERE c.object_id = OBJECT_ID(?)
ORDER BY c.column_id;

SELECT f.name, k.constraint_column_id, c.name, ts.name, t.name, tc.name,
  REPLACE(f.delete_referential_action_desc, N'_', N' '),
  REPLACE(f.update_referential_action_desc, N'_', N' '),
  CASE WHEN f.is_disabled = 1 THEN N'DISABLED' WHEN f.is_not_trusted = 1 THEN N'WITH NOCHECK' END
FROM sys.foreign_keys AS f
INNER JOIN sys.tables AS o ON o.object_id = f.parent_object_id
INNER JOIN sys.schemas AS s ON s.schema_id = o.schema_id
INNER JOIN sys.foreign_key_columns AS k ON k.constraint_object_id = f.object_id
INNER JOIN sys.columns AS c ON c.object_id = k.parent_object_id AND c.column_id = k.parent_column_id
INNER JOIN sys.tables AS t ON t.object_id = k.referenced_object_id
INNER JOIN sys.schemas AS ts ON ts.schema_id = t.schema_id
INNER JOIN sys.columns AS tc ON tc.object_id = k.referenced_object_id AND tc.column_id = k.referenced_column_id
WHERE o.name = ? AND s.name = ?
ORDER BY f.name, k.constraint_column_id;

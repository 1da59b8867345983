SELECT s.name, o.name
FROM sys.tables AS o
INNER JOIN sys.schemas AS s ON s.schema_id = o.schema_id
WHERE o.name = ? AND s.name = COALESCE(?, OBJECT_SCHEMA_NAME(OBJECT_ID(QUOTENAME(o.name))));

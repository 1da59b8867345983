SELECT d.name, d.system_type_name, 1 - d.is_nullable
FROM sys.dm_exec_describe_first_result_set(?, NULL, 0) AS d
WHERE d.is_hidden = 0
ORDER BY d.column_ordinal;

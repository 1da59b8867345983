SELECT [a] FROM (SELECT a FROM t -- all
) AS godwit_query WHERE [a] IS NULL;

DELETE t
FROM [sales].[orders] AS t
WHERE NOT EXISTS (SELECT 1 FROM [#godwit_stage] AS s WHERE s.[id] = t.[id] AND s.[code] = t.[code]);
SELECT ROWCOUNT_BIG();

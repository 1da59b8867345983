SELECT TOP (0) CAST(0 AS BIGINT) AS [godwit_row], [id], [code], [price], [cost], [at], [bytes]
INTO [#godwit_stage]
FROM [sales].[orders]
UNION ALL
SELECT TOP (0) CAST(0 AS BIGINT), [id], [code], [price], [cost], [at], [bytes]
FROM [sales].[orders];

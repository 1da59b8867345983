INSERT INTO [sales].[orders] ([id], [code], [price], [cost], [at], [bytes])
SELECT s.[id], s.[code], s.[price], s.[cost], s.[at], s.[bytes]
FROM [#godwit_stage] AS s
WHERE NOT EXISTS (SELECT 1 FROM [sales].[orders] AS t WITH (UPDLOCK, HOLDLOCK) WHERE t.[id] = s.[id] AND t.[code] = s.[code]);
SELECT ROWCOUNT_BIG();

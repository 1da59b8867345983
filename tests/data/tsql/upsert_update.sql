UPDATE t SET t.[price] = s.[price], t.[cost] = s.[cost], t.[at] = s.[at], t.[bytes] = s.[bytes]
FROM [sales].[orders] AS t WITH (UPDLOCK, HOLDLOCK)
INNER JOIN [#godwit_stage] AS s ON t.[id] = s.[id] AND t.[code] = s.[code];
SELECT ROWCOUNT_BIG();

SELECT [id] FROM [sales].[orders] WHERE ([open] = 1
) AND [at] > CONVERT(BIGINT, ?, 121) AND [at] <= CONVERT(BIGINT, ?, 121);

INSERT INTO [#godwit_stage] ([godwit_row], [id], [code], [price], [cost], [at], [bytes]) VALUES (?, ?, ?, CAST(? AS DECIMAL(12,2)), CAST(? AS MONEY), CAST(? AS DATETIME2(7)), ?);

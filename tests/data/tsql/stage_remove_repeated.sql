DELETE FROM [#godwit_stage] WHERE [godwit_row] NOT IN (SELECT MAX([godwit_row]) FROM [#godwit_stage] GROUP BY [id], [code]);
SELECT ROWCOUNT_BIG();

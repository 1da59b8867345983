SELECT 'SQL Server ' + CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(60));

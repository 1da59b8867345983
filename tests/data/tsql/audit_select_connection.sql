SELECT name, kind, host, port, "database", "user", options, secret FROM ETL_CONNECTION_CONFIG;

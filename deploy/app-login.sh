#!/bin/sh
# 数据库第一次启动时建立程序平时用的登录：权限由 gongkai 在升级时授给角色 gongkai_app，这里只给登录。
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role gongkai_app nologin;
create role gongkai login password :'password' in role gongkai_app;
grant gongkai_app to current_user;
SQL

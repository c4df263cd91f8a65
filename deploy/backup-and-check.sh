#!/bin/sh
# 备份 数据目录 到 备份目录，恢复到临时目录核对，写出检查点；核对通过后才删去 30 天以前的备份。
# 用法：backup-and-check.sh 数据目录 备份目录
set -eu
umask 077
data=$1
kept=$2
program=$(dirname "$(readlink -f "$0")")/../bin/gongkai.js
file=$kept/gongkai-$(date +%Y%m%dT%H%M%S).backup

node "$program" backup "$file" --data "$data" >"$file.checkpoints"
node "$program" backup verify "$file"
node "$program" verify --data "$data"
find "$kept" -name 'gongkai-*.backup*' -mtime +30 -delete

export const usage = `gongkai 公开 — 政府信息公开：登记、期限、年度报告

用法：
  gongkai report check 文件…   核对年度报告（txt、md、html、docx、xlsx、pdf）
      --previous 文件          与上一年报告核对结转、存量
      --explain                说明受损表格是怎样推算的、文字是怎样读懂的
      --out findings.xlsx      把发现的问题写成表格（也可写 .html）
      --json                   以 JSON 输出

  gongkai report build 登记簿  由登记簿（.xlsx 或 CSV 文件夹）生成年度报告
      --year 2025              报告年度
      --authority 名称         机关名称
      --previous 文件          上一年报告，用于核对衔接
      --out 目录               写出 docx、pdf、xlsx、html、json
      --show-names             不隐去自然人姓名（仅供内部核对）
      --json                   以 JSON 输出

  gongkai report roll-up 文件…  汇总一个地区的年度报告
      --authority 名称 --out 目录
      --expected 名单.txt      应报送的单位，一行一个
      --previous 文件          上次汇总的结果（annual-report.json）
      --year 2025              报告年度，默认取多数报告的年度
      --json                   以 JSON 输出

  gongkai register template 文件.xlsx   写一个空白登记簿
  gongkai register export 文件.xlsx     把一个机关的登记簿写成 Excel，可以原样导入
      --authority 机关         有多个登记簿时指定，名称或编号

  gongkai deadline 期限        计算法定期限，逐日说明理由：reply correction third-party co-maker fee
                               publication reconsideration litigation；应诉答复等见命令提示
      --received 2025-09-25    起算日（答复、补正为收到申请之日）
      --act 种类[:说明]=日期   已发生的行为，可多次，如 extended:10=2025-10-20、third-party-asked:甲公司=2025-10-09
      --channel 渠道           counter oral post mail web email fax；web 等可加 --act confirmed=日期
      --setting 名称=取值      法律未明确之处另选一种读法
      --data 目录              也按本单位录入的放假通知计算，与工作台相同
      --json                   以 JSON 输出

  gongkai demo                 在本机打开演示（即 npm start）：门户、工作台，每种角色一个登录
      --data 目录 --port 8080

  gongkai example              用自带的示例生成一份年度报告，再核对它和该局公布的原报告

  gongkai serve                打开门户和工作台；还没有机关时进入首次启用
      --data 目录 --port 8080 --host 127.0.0.1
      --origin https://…       浏览器看到的网址
      --trust-proxy 地址,网段  在别的机器上的反向代理；它报来的读者地址才算数
      --new-codes              还没有人登录过时重发首次登录码

  gongkai verify               核验登记簿的哈希链
      --authority 机关 --checkpoint 文件 --key 公钥 --export 文件 --act 序号 --out 文件 --proof 文件
  gongkai backup [文件] · backup verify 文件 · restore 文件 --data 目录
  gongkai migrate [--check] · doctor · register rebuild [--authority 机关]
  gongkai register erase --matter 编号 --reason 理由 [--yes]   删除一件申请、案件的个人信息，先列出删什么
  gongkai register switch-algorithm sm3|sha256 [--authority 机关]   登记簿改用另一种校验算法
      以上命令都可加 --data 目录（默认 GONGKAI_DATA 或 gongkai-data）和 --json

退出码：0 完成；1 完成，发现错误；2 输入或用法有误。
`

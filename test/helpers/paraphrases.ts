/**
 * Explanatory text as several places word it, in our own sentences, with the amounts left open: `{basic}` is this year's
 * 基本支出. What is put before the name says what else is meant:
 * - `was-`, `was+`: last year's amount, lower or higher than this year's; `up`, `down`: the difference to it
 * - `grown`, `fallen`: the same difference in percent of last year's; `share a/b`: a in percent of b
 * - `~`: nothing in the document checks it; `%`: only the percentage beside it does
 */
export interface Paraphrase {
  readonly place: string;
  readonly title: string;
  readonly text: string;
}

const say = (place: string, title: string, text: string): Paraphrase => ({ place, title, text });

export const PARAPHRASES: readonly Paraphrase[] = [
  // 北京
  say('北京', '二、收入预算说明', '{Y}年收入预算{all}，比{L}年{was- all}增加{%up all}，增长{grown all}。'),
  say(
    '北京',
    '二、收入预算情况说明',
    '本年收入{year}，占收入总额的{share year/all}；上年结转结余{carried}，占收入总额的{share carried/all}。',
  ),
  say(
    '北京',
    '三、支出预算情况说明',
    '{Y}年支出预算{all}，其中：基本支出预算{basic}，占总支出预算{share basic/all}；项目支出预算{project}，占总支出预算{share project/all}。',
  ),
  say(
    '北京',
    '四、“三公”经费财政拨款预算说明',
    '{Y}年“三公”经费财政拨款预算{three}，比{L}年“三公”经费财政拨款预算减少{~down three}。其中：因公出国（境）费用{Y}年预算数{abroad}，与{L}年持平；公务接待费{Y}年预算数{reception}，主要用于来访接待；公务用车购置和运行维护费{Y}年预算数{cars}。',
  ),
  say('北京', '五、其他情况说明', '（一）机关运行经费财政拨款预算说明。{Y}年机关运行经费财政拨款预算{public}。'),
  // 上海
  say(
    '上海',
    '{Y}年部门预算编制说明',
    '{Y}年，本部门收入预算{all}，其中：财政拨款收入{fiscal}，比{L}年预算增加{~up fiscal}；事业收入{business}；其他收入{other}。',
  ),
  say(
    '上海',
    '{Y}年部门预算编制说明',
    '支出预算{all}。支出预算中，财政拨款支出预算{fiscalAll}，比{L}年预算减少{~down fiscalAll}。财政拨款支出预算中，一般公共预算拨款支出预算{yb}，政府性基金拨款支出预算{zf}。',
  ),
  say(
    '上海',
    '财政拨款支出主要内容如下',
    '1.“一般公共服务支出”科目{yb 201}，主要用于档案馆人员经费和日常运转。2.“社会保障和就业支出”科目{yb 208}，主要用于离退休人员经费。3.“住房保障支出”科目{yb 221}，主要用于住房公积金。',
  ),
  say(
    '上海',
    '{Y}年“三公”经费预算情况说明',
    '{Y}年“三公”经费预算数为{three}，比{L}年预算增加{~up three}。其中：（一）因公出国（境）费{abroad}，主要安排学术交流。（二）公务用车购置及运行费{cars}，其中公务用车购置费{purchase}，公务用车运行费{operation}。（三）公务接待费{reception}。',
  ),
  say('上海', '机关运行经费预算', '{Y}年度，本部门下属1家机关财政拨款的机关运行经费预算为{public}。'),
  // 四川
  say(
    '四川',
    '二、收支预算情况说明',
    '按照综合预算的原则，本单位所有收入和支出均纳入部门预算管理。{Y}年收支总预算{all}，比{L}年收支预算总数增加{~up all}，主要原因是项目支出预算增加。',
  ),
  say(
    '四川',
    '（一）收入预算情况',
    '本单位{Y}年收入预算{all}，其中：上年结转{carried}，占{share carried/all}；一般公共预算拨款收入{general}，占{share general/all}；政府性基金预算拨款收入{fund}，占{share fund/all}；事业收入{business}，占{share business/all}。',
  ),
  say(
    '四川',
    '（二）支出预算情况',
    '本单位{Y}年支出预算{all}，其中：基本支出{basic}，占{share basic/all}；项目支出{project}，占{share project/all}。',
  ),
  say(
    '四川',
    '三、财政拨款收支预算情况说明',
    '{Y}年财政拨款收支总预算{fiscalAll}，比{L}年增加{~up fiscalAll}。收入包括：一般公共预算拨款收入{general}、政府性基金预算拨款收入{fund}、上年结转{carried}；支出包括：一般公共服务支出{cz 201}、社会保障和就业支出{cz 208}、卫生健康支出{cz 210}、城乡社区支出{cz 212}、住房保障支出{cz 221}。',
  ),
  say(
    '四川',
    '四、一般公共预算当年拨款情况说明',
    '（一）一般公共预算拨款规模变化情况。本单位{Y}年一般公共预算拨款{yb}，比{L}年预算数增加{~up yb}，主要原因是新增馆库运行任务。（二）一般公共预算拨款结构情况。一般公共服务支出{yb 201}，占{share yb 201/yb}；社会保障和就业支出{yb 208}，占{share yb 208/yb}；卫生健康支出{yb 210}，占{share yb 210/yb}；住房保障支出{yb 221}，占{share yb 221/yb}。',
  ),
  say(
    '四川',
    '五、一般公共预算基本支出情况说明',
    '{Y}年一般公共预算基本支出{basic}，其中：人员经费{personnel}，主要包括基本工资、津贴补贴；公用经费{public}，主要包括办公费、水费。',
  ),
  say(
    '四川',
    '六、“三公”经费财政拨款预算安排情况说明',
    '{Y}年“三公”经费财政拨款预算数{three}，其中：因公出国（境）经费{abroad}，公务接待费{reception}，公务用车购置及运行维护费{cars}。（一）因公出国（境）经费与{L}年预算持平。（二）公务接待费较{L}年预算下降{fallen reception}，{L}年预算为{%was+ reception}。',
  ),
  say('四川', '七、政府性基金预算支出情况说明', '{Y}年使用政府性基金预算拨款安排的支出{zf}。'),
  // 广东
  say(
    '广东',
    '一、部门预算收支增减变化情况',
    '{Y}年本部门预算收入{all}，比上年增加{%up all}，增长{grown all}，主要原因是新增馆藏数字化任务；支出预算{all}，比上年增加{%up all}，增长{grown all}，主要原因是新增馆藏数字化任务。',
  ),
  say(
    '广东',
    '二、“三公”经费安排情况说明',
    '{Y}年本部门“三公”经费预算安排{three}，比上年减少{%down three}，下降{fallen three}，主要原因是落实过紧日子要求。其中：因公出国（境）费{abroad}，比上年减少{%down abroad}，下降{fallen abroad}；公务用车购置及运行维护费{cars}（公务用车购置费{purchase}，公务用车运行维护费{operation}）；公务接待费{reception}。',
  ),
  say(
    '广东',
    '三、机关运行经费安排情况说明',
    '{Y}年，本部门机关运行经费安排{public}，比上年增加{%up public}，增长{grown public}，主要原因是在职人员增加。',
  ),
  say(
    '广东',
    '收入情况',
    '收入总计{all}。其中，一般公共预算拨款收入{general}，占收入总计的{share general/all}；其余为政府性基金预算拨款收入{fund}、事业收入{business}、上级补助收入{superior}、附属单位上缴收入{affiliate}、其他收入{other}和上年结转结余{carried}。',
  ),
  // 江苏
  say(
    '江苏',
    '一、收支预算总体情况说明',
    '本部门{Y}年度收入、支出预算总计{all}，与上年相比收、支预算总计各增加{~up all}，增长{grown all}。其中：（一）收入预算总计{all}。包括：1.本年收入合计{year}。（1）一般公共预算拨款收入{general}，与上年相比增加{%up general}，增长{grown general}。（2）政府性基金预算拨款收入{fund}。（3）事业收入{business}。2.上年结转结余为{carried}。（二）支出预算总计{all}。',
  ),
  say(
    '江苏',
    '二、收入预算情况说明',
    '本部门{Y}年收入预算合计{all}，包括本年收入{year}，上年结转结余{carried}。其中：本年一般公共预算收入{general}，占{share general/all}；本年政府性基金预算收入{fund}，占{share fund/all}；本年事业收入{business}，占{share business/all}。',
  ),
  say(
    '江苏',
    '三、支出预算情况说明',
    '本部门{Y}年支出预算合计{all}，其中：基本支出{basic}，占{share basic/all}；项目支出{project}，占{share project/all}；事业单位经营支出0万元，占0%；上缴上级支出0万元，占0%。',
  ),
  say(
    '江苏',
    '四、财政拨款收支预算总体情况说明',
    '本部门{Y}年度财政拨款收、支总预算{fiscalAll}。与上年相比，财政拨款收、支总计各增加{~up fiscalAll}，增长{grown fiscalAll}。主要原因是馆舍修缮。',
  ),
  say(
    '江苏',
    '五、财政拨款支出预算情况说明',
    '本部门{Y}年财政拨款预算支出{fiscalAll}，占本年支出合计的{share fiscalAll/all}。其中：（一）一般公共服务支出（类）档案事务（款）行政运行（项）支出{cz 2012601}，与上年相比增加{%up cz 2012601}，增长{grown cz 2012601}。',
  ),
  say(
    '江苏',
    '八、一般公共预算基本支出预算情况说明',
    '本部门{Y}年度一般公共预算财政拨款基本支出预算{basic}，其中：（一）人员经费{personnel}。主要包括：基本工资、津贴补贴。（二）公用经费{public}。主要包括：办公费、印刷费。',
  ),
  say(
    '江苏',
    '九、一般公共预算“三公”经费支出预算情况说明',
    '本部门{Y}年度一般公共预算拨款安排的“三公”经费支出预算中，因公出国（境）费支出{abroad}，占“三公”经费的{share abroad/three}；公务用车购置及运行维护费支出{cars}，占“三公”经费的{share cars/three}；公务接待费支出{reception}，占“三公”经费的{share reception/three}。',
  ),
  say(
    '江苏',
    '十、政府性基金预算支出预算情况说明',
    '本部门{Y}年政府性基金支出预算支出{zf}。与上年相比增加{%up zf}，增长{grown zf}。',
  ),
  say(
    '江苏',
    '十二、一般公共预算机关运行经费支出预算情况说明',
    '{Y}年本部门一般公共预算机关运行经费预算支出{public}，与上年相比减少{%down public}，降低{fallen public}。',
  ),
  // 河南
  say(
    '河南',
    '一、收入支出预算总体情况说明',
    '本单位{Y}年收入总计{all}，支出总计{all}，与{L}年预算相比，收、支总计各增加{~up all}，增长{grown all}。主要原因：新增专项。',
  ),
  say(
    '河南',
    '二、收入预算总体情况说明',
    '本单位{Y}年收入合计{all}，其中：一般公共预算{general}；政府性基金预算{fund}；上年结转结余{carried}；事业收入{business}；上级补助收入{superior}；附属单位上缴收入{affiliate}；其他收入{other}。',
  ),
  say(
    '河南',
    '三、支出预算总体情况说明',
    '本单位{Y}年支出合计{all}，其中：基本支出{basic}，占{share basic/all}；项目支出{project}，占{share project/all}。',
  ),
  say(
    '河南',
    '四、财政拨款收入支出预算总体情况说明',
    '本单位{Y}年一般公共预算收支预算{yb}，政府性基金收支预算{zf}。与{L}年相比，一般公共预算收支预算增加{~up yb}，增长{grown yb}，主要原因：任务增加；政府性基金收支预算减少{~down zf}，下降{fallen zf}，主要原因：项目完工。',
  ),
  say(
    '河南',
    '五、一般公共预算支出预算情况说明',
    '本单位{Y}年一般公共预算支出年初预算为{yb}。主要用于以下方面：一般公共服务支出{yb 201}，占{share yb 201/yb}；社会保障和就业支出{yb 208}，占{share yb 208/yb}；卫生健康支出{yb 210}，占{share yb 210/yb}；住房保障支出{yb 221}，占{share yb 221/yb}。',
  ),
  say(
    '河南',
    '六、“三公”经费支出预算情况说明',
    '{Y}年“三公”经费预算为{three}。{Y}年“三公”经费支出预算数比{L}年减少{~down three}。具体支出情况如下：（一）因公出国（境）费{abroad}，预算数与{L}年持平。（二）公务用车购置及运行费{cars}，其中，公务用车购置费{purchase}；公务用车运行维护费{operation}。（三）公务接待费{reception}，预算数比{L}年增加{~up reception}。',
  ),
  // 浙江
  say(
    '浙江',
    '（一）{Y}年收支预算情况的总体说明',
    '按照全口径预算的原则，本部门{Y}年收支总预算{all}。收入包括：一般公共预算{general}、政府性基金预算{fund}、事业收入{business}、上年结转{carried}。',
  ),
  say(
    '浙江',
    '（二）收入预算情况说明',
    '本部门{Y}年收入预算{all}，比上年执行数增加{~up all}，主要是新增项目。其中：一般公共预算{general}，占{share general/all}；政府性基金{fund}，占{share fund/all}；上年结转{carried}，占{share carried/all}。',
  ),
  say(
    '浙江',
    '（三）支出预算情况说明',
    '{Y}年支出预算{all}，按支出用途分，基本支出{basic}，占{share basic/all}，其中人员支出{personnel}、日常公用支出{public}；项目支出{project}，占{share project/all}。',
  ),
  say(
    '浙江',
    '（五）一般公共预算支出预算情况说明',
    '1.一般公共预算当年拨款规模变化情况。本部门{Y}年一般公共预算当年拨款{yb}，比{L}年执行数增加{~up yb}。2.一般公共预算当年拨款结构情况。一般公共服务（类）支出{yb 201}，占{share yb 201/yb}；社会保障和就业（类）支出{yb 208}，占{share yb 208/yb}；住房保障（类）支出{yb 221}，占{share yb 221/yb}。3.一般公共预算当年拨款具体使用情况。（1）一般公共服务（类）档案事务（款）档案馆（项）{yb 2012604}，主要用于档案保管。（2）社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）{yb 2080505}。',
  ),
  say(
    '浙江',
    '（八）“三公”经费预算情况说明',
    '{Y}年“三公”经费预算{three}，比上年预算数下降{fallen three}，上年预算数为{%was+ three}。1.因公出国（境）费用{abroad}；2.公务用车购置及运行维护费{cars}；3.公务接待费{reception}。',
  ),
  // 山东
  say(
    '山东',
    '一、收支预算总体情况',
    '{Y}年收支总预算均为{all}，与上年相比，收、支总计各减少{~down all}，下降{fallen all}。主要原因是压减一般性支出。',
  ),
  say(
    '山东',
    '二、收入预算情况',
    '{Y}年收入预算{all}，其中：财政拨款收入{fiscal}，占{share fiscal/all}；事业收入{business}，占{share business/all}；其他收入{other}，占{share other/all}；上年结转{carried}，占{share carried/all}。',
  ),
  say(
    '山东',
    '三、支出预算情况',
    '{Y}年支出预算{all}，其中：基本支出{basic}，占{share basic/all}，主要用于保障机构日常运转；项目支出{project}，占{share project/all}，主要用于档案保护。',
  ),
  say(
    '山东',
    '九、“三公”经费情况',
    '{Y}年一般公共预算安排的“三公”经费共计{three}，较上年压减{~down three}。其中：因公出国（境）费{abroad}，与上年持平，无增减变化；公务用车购置及运行维护费{cars}，其中公务用车运行维护费{operation}；公务接待费{reception}。',
  ),
  // 中央
  say(
    '中央',
    '一、关于{Y}年收支总表的说明',
    '按照综合预算的原则，本馆所有收入和支出均纳入部门预算管理。{Y}年收支总预算{all}。',
  ),
  say(
    '中央',
    '二、关于{Y}年收入总表的说明',
    '{Y}年收入预算{all}，其中：上年结转{carried}，占{share carried/all}；一般公共预算拨款收入{general}，占{share general/all}；政府性基金预算拨款收入{fund}，占{share fund/all}；事业收入{business}，占{share business/all}；其他收入{other}，占{share other/all}。',
  ),
  say(
    '中央',
    '三、关于{Y}年支出总表的说明',
    '{Y}年支出预算{all}，其中：基本支出{basic}，占{share basic/all}；项目支出{project}，占{share project/all}。',
  ),
  say(
    '中央',
    '四、关于{Y}年财政拨款收支总表的说明',
    '{Y}年财政拨款收支总预算{fiscalAll}。收入包括：一般公共预算当年拨款收入{general}、上年结转{carried}；支出包括：一般公共服务支出{cz 201}、社会保障和就业支出{cz 208}、卫生健康支出{cz 210}、住房保障支出{cz 221}。',
  ),
  say(
    '中央',
    '五、关于{Y}年一般公共预算支出表的说明',
    '（一）一般公共预算当年拨款规模变化情况。{Y}年一般公共预算当年拨款{yb}，比{L}年执行数减少{~down yb}，主要是部分项目完成。（二）一般公共预算当年拨款结构情况。一般公共服务支出{yb 201}，占{share yb 201/yb}；社会保障和就业支出{yb 208}，占{share yb 208/yb}。（三）一般公共预算当年拨款具体使用情况。1.一般公共服务支出（类）档案事务（款）行政运行（项）{Y}年预算数为{yb 2012601}，比{L}年执行数{was- yb 2012601}增加{%up yb 2012601}，增长{grown yb 2012601}。2.住房保障支出（类）住房改革支出（款）住房公积金（项）{Y}年预算数为{yb 2210201}，比{L}年执行数减少{~down yb 2210201}。',
  ),
  say(
    '中央',
    '六、关于{Y}年一般公共预算基本支出表的说明',
    '{Y}年一般公共预算基本支出{basic}，其中：人员经费{personnel}，主要包括基本工资、津贴补贴、奖金；公用经费{public}，主要包括办公费、差旅费。',
  ),
  say(
    '中央',
    '七、关于“三公”经费支出表的说明',
    '{Y}年“三公”经费预算数为{three}，其中：因公出国（境）费{abroad}；公务用车购置及运行费{cars}，包括公务用车购置费{purchase}，公务用车运行费{operation}；公务接待费{reception}。{Y}年“三公”经费预算比{L}年{was+ three}减少{down three}。',
  ),
  // 河北及其他
  say(
    '河北',
    '2、支出说明',
    '{Y}年支出预算{all}，其中基本支出{basic}，包括人员经费{personnel}和日常公用经费{public}；项目支出{project}。',
  ),
  say(
    '河北',
    '3、比上年增减情况',
    '{Y}年预算收支安排{all}，较{L}年预算增加{up all}，其中：基本支出增加{up basic}，主要为人员增资；项目支出增加{up project}，主要为新增项目。',
  ),
  say('天津', '一、收入情况', '预算安排收入共{all}，内含上年结转结余{carried}。'),
  say(
    '重庆',
    '二、部门收支总体情况',
    '（一）收入预算：{Y}年年初预算数{all}，其中：一般公共预算拨款{general}，政府性基金预算拨款{fund}，事业收入{business}，上年结转{carried}。',
  ),
  say('重庆', '三、部门支出', '支出预算：{Y}年年初预算数{all}，其中：基本支出{basic}，项目支出{project}。'),
  say(
    '湖北',
    '（一）收入情况',
    '预算收入总计{all}，较上年增加{%up all}，增幅{grown all}。其中：一般公共预算财政拨款收入{general}，较上年增加{%up general}，增幅为{grown general}。',
  ),
  say(
    '湖南',
    '（二）支出预算',
    '{Y}年本部门支出预算{all}，支出较去年增加{~up all}。基本支出：{Y}年年初预算数为{basic}，是指为保障单位机构正常运转而发生的各项支出。项目支出：{Y}年年初预算数为{project}。',
  ),
  say(
    '福建',
    '二、支出预算',
    '相应安排支出预算{all}，比上年增加{~up all}。其中：人员支出{personnel}、公用支出{public}、项目支出{project}。',
  ),
  say(
    '安徽',
    '三、支出预算情况',
    '{Y}年支出预算{all}，比{L}年预算增加{%up all}，增长{grown all}，增长原因主要是任务增加。其中，基本支出{basic}，占{share basic/all}，主要用于保障日常运转；项目支出{project}，占{share project/all}。',
  ),
  say(
    '陕西',
    '三公经费',
    '今年本部门一般公共预算安排的“三公”经费{three}，较上年减少{%down three}（{fallen three}），减少的主要原因是厉行节约。其中：因公出国（境）经费{abroad}，公务接待费{reception}，公务用车运行维护费{operation}，公务用车购置费{purchase}。',
  ),
  say(
    '吉林',
    '四、支出结构',
    '全部支出{all}中，用于基本支出的{basic}，用于项目支出的{project}；基本支出中，人员经费和公用经费分别为{personnel}和{public}。',
  ),
  say('海南', '二、收入', '{all}的预算收入中，{general}为一般公共预算拨款收入，{carried}为上年结转结余。'),
  say(
    '云南',
    '五、机关运行经费',
    '与上年相比，{Y}年机关运行经费减少{%down public}，下降{fallen public}，预算数为{public}。',
  ),
  say(
    '内蒙古',
    '三公经费情况',
    '“三公”经费总额{three}，同比下降{fallen three}，减少{%down three}。因公出国（境）费{abroad}，公务用车费{cars}，公务接待费{reception}，占比分别为{~share abroad/three}、{~share cars/three}、{~share reception/three}。',
  ),
];

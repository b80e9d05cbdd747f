/** Files that can be imported one after the other; also the examples in the documentation. */
export const surveyTemplates = {
  survey: `what,code,text,mode,probability_sample,response_rate,source,caveat,withheld_up_to,first_month,last_month,good_direction,good_answers,other_answers,not_answers
survey,example-survey,Example survey of residents,Door to door,yes,31,Community safety partnership,Flats above shops were missed,4,,,,,,
wave,autumn-2023,Autumn 2023,,,,,,,2023-10,2023-11,,,,
wave,autumn-2025,Autumn 2025,,,,,,,2025-10,2025-11,,,,
group,age,Age,,,,,,,,,,,,
group,sex,Sex,,,,,,,,,,,,
question,safe-after-dark,How safe do you feel outside after dark?,,,,,,,,,up,Very safe|Fairly safe,Rather unsafe|Very unsafe,Don’t know
question,asb-problem,How much of a problem is anti-social behaviour here?,,,,,,,,,down,A big problem|Some problem,Not much of a problem|No problem,Don’t know
`,
  respondents: `respondent_id,wave,area,weight,age,sex,safe-after-dark,asb-problem
A-001,autumn-2023,zone,1,16 to 34,woman,Rather unsafe,A big problem
A-002,autumn-2023,zone,1.2,35 to 64,man,Fairly safe,Some problem
A-003,autumn-2023,zone,0.9,65 and over,woman,Don’t know,
B-001,autumn-2023,comparison,1,16 to 34,man,Very safe,No problem
B-002,autumn-2023,comparison,1,35 to 64,woman,Fairly safe,Not much of a problem
B-003,autumn-2023,comparison,1,65 and over,man,Very unsafe,Some problem
`,
  counts: `wave,area,question,answer,count,deff
autumn-2023,zone,safe-after-dark,Very safe,41,1.3
autumn-2023,zone,safe-after-dark,Fairly safe,102,1.3
autumn-2023,zone,safe-after-dark,Rather unsafe,88,1.3
autumn-2023,zone,safe-after-dark,Very unsafe,45,1.3
autumn-2023,zone,safe-after-dark,Don’t know,9,1.3
`,
  margins: `area,group,value,people
zone,age,16 to 34,1240
zone,age,35 to 64,1390
zone,age,65 and over,420
zone,sex,woman,1530
zone,sex,man,1520
`,
};

/** A file that can be imported as soon as its areas are ones of this service; also the example in the documentation. */
export const indicatorTemplate = `indicator,name,unit,per,good_direction,pillar,outcome,source,lag_months,caveat,withheld_up_to,area_kind,area_code,first_month,last_month,numerator,denominator,value,note,break
school-attendance,Sessions attended at school,percent,100,up,Services,skills,"County council, school census",3,State schools only,4,lsoa,E01025700,2022-09,2023-08,61240,65810,,,
school-attendance,,,,,,,,,,,lsoa,E01025701,2022-09,2023-08,[c],[c],,fewer than five pupils,
school-attendance,,,,,,,,,,,lsoa,E01025700,2023-09,2024-08,62110,66020,,,absence codes changed
belonging,Feel that they belong to their area,percent,100,up,Ties,well,"Residents’ panel, yearly",1,A panel of volunteers,0,ward,E05010447,2023-04,2024-03,,,64.2,,
belonging,,,,,,,,,,,ward,E05010448,2023-04,2024-03,,,[x],not asked there,
`;

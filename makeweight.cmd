@echo off
rem Starts Makeweight; builds it first where that has not been done. Delete cli\target to build again.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%cli\target\makeweight.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

if exist "%JAR%" goto start
echo makeweight: building; this happens once and takes a few minutes, most of it for downloads 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -q -B -ntp -pl cli -am -DskipChecks -Dmaven.test.skip=true package
if errorlevel 1 (
    popd
    echo makeweight: the build failed 1>&2
    exit /b 1
)
popd

:start
rem MAKEWEIGHT_CLASSPATH: jars and folders with further methods, separated by semicolons
if defined MAKEWEIGHT_CLASSPATH (
    "%JAVA%" %MAKEWEIGHT_JAVA_OPTIONS% --enable-native-access=ALL-UNNAMED -cp "%JAR%;%MAKEWEIGHT_CLASSPATH%" org.makeweight.cli.Makeweight %*
) else (
    "%JAVA%" %MAKEWEIGHT_JAVA_OPTIONS% -jar "%JAR%" %*
)
exit /b %ERRORLEVEL%

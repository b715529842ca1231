@echo off
rem Starts Tabellion with the first JDK of version 21 or later: JAVA_HOME, PATH, then the usual folders.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
    if not defined JAVA if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined JAVA call :try "%%~D\bin\java.exe"
)
if not defined JAVA (
    chcp 65001 >nul
    echo tabellion : il faut Java 21 ou plus récent, et aucun n’a été trouvé. 1>&2
    echo     -^> installez Temurin 21 ^(adoptium.net^), ou indiquez votre JDK dans JAVA_HOME. 1>&2
    exit /b 69
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED %TABELLION_OPTS% "-Dtabellion.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" fr.tabellion.cli.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" goto :eof
set "MAJOR="
for /f "tokens=3" %%V in ('""%~1" -version 2>&1" ^| findstr /i "version"') do if not defined MAJOR set "MAJOR=%%~V"
for /f "delims=.+-" %%M in ("%MAJOR%") do set "MAJOR=%%M"
if not defined MAJOR goto :eof
if %MAJOR% GEQ 21 set "JAVA=%~1"
goto :eof

#!/bin/bash
# Runs one experiment in many ways and compares the check sums of all that it writes.
#   benchmarks/portability/portability.sh [FOLDER]     FOLDER (new) keeps the results
# JAVA_17 and JAVA_25 name two installations of Java (default: the one on the PATH, and one below /usr/lib/jvm).
# Needs the jar that ./makeweight builds, or another that MAKEWEIGHT_JAR names. Spark is the one that SPARK_HOME names, or
# that --executor spark has fetched; SPARK=fetch fetches it. Without one, its lines are skipped.
set -u
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/../spark-home.sh"
jar=${MAKEWEIGHT_JAR:-$here/../../cli/target/makeweight.jar}
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
folder=$(cd -- "$folder" && pwd -P)
java17=${JAVA_17:+$JAVA_17/bin/}java
java25=${JAVA_25:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}
cp "$here/portability.yaml" "$folder/"

# simulated rows in households of three: a column more, the number of the row over three
"$java17" -jar "$jar" datasets simulate make-classification --rows 240 --imbalance 5 --seed 1 --output - |
    awk 'NR == 1 { print $0 ",household"; next } { print $0 ",h" int(NR / 3) }' >"$folder/rows.csv" || exit 1

failures=0
reference=
# NAME, JAVA, THREADS, then options of the virtual machine
try() {
    local name=$1 java=$2 threads=$3
    shift 3
    run "$name" "$java" "$@" -- --threads "$threads"
}

# NAME, JAVA, then options of the virtual machine and, after --, of the command
run() {
    local name=$1 java=$2 options=()
    shift 2
    while [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    shift
    local out=$folder/${name// /-}
    "$java" "${options[@]}" -jar "$jar" run "$folder/portability.yaml" --out "$out" --quiet "$@" >"$out.log" 2>&1
    local code=$?
    if [ $code -ne 0 ]; then
        printf '%-28s exit code %s: %s\n' "$name" $code "$(tail -n 1 "$out.log")"
        failures=$((failures + 1))
        return
    fi
    compare "$name" "$out"
}

compare() {
    local sum
    sum=$(sha256sum <"$2/SHA256SUMS" | cut -c 1-16)
    (cd "$2" && sha256sum --quiet -c SHA256SUMS) || failures=$((failures + 1))
    if [ -z "$reference" ]; then
        reference=$2
        printf '%-28s %s  the reference, %s files\n' "$1" "$sum" "$(wc -l <"$2/SHA256SUMS")"
    elif cmp -s "$reference/SHA256SUMS" "$2/SHA256SUMS"; then
        printf '%-28s %s  equal\n' "$1" "$sum"
    else
        printf '%-28s %s  DIFFERENT: %s\n' "$1" "$sum" \
            "$(diff "$reference/SHA256SUMS" "$2/SHA256SUMS" | awk '/^>/ { print $3 }' | head -n 3 | tr '\n' ' ')"
        failures=$((failures + 1))
    fi
}

killed() {
    local out=$folder/killed
    for seconds in 4 7 10; do
        timeout -s KILL $seconds "$java17" -jar "$jar" run "$folder/portability.yaml" --out "$out" --threads 2 --quiet \
            >"$out.log" 2>&1
    done
    try killed "$java17" 2
}

try 'two threads' "$java17" 2
try 'one thread' "$java17" 1
killed
try 'narrow vectors' "$java17" 2 -XX:UseAVX=1
try 'first compiler only' "$java17" 2 -XX:TieredStopAtLevel=1
try 'vectors on' "$java17" 2 --add-modules jdk.incubator.vector
try 'vectors off' "$java17" 2 --add-modules jdk.incubator.vector -Dmakeweight.vector=false
if [ -n "$java25" ]; then
    try 'Java 25' "$java25/bin/java" 2
    try 'Java 25 first compiler' "$java25/bin/java" 1 -XX:TieredStopAtLevel=1
    try 'Java 25 vectors on' "$java25/bin/java" 2 --add-modules jdk.incubator.vector
fi
spark=$(spark_found)
if [ -n "$spark" ] || [ "${SPARK:-}" = fetch ]; then
    run 'Spark two threads' "$java17" -- --executor spark --master 'local[2]'
    spark_home "$folder/spark-home"
    run 'Spark two processes' "$java17" -- --executor spark --master 'local-cluster[2,1,1024]'
else
    echo 'Spark                        skipped: no SPARK_HOME, and none that was fetched; SPARK=fetch fetches it'
fi
echo "$failures differ or failed; results in $folder"
[ $failures -eq 0 ]

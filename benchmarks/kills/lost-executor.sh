#!/bin/bash
# Runs an experiment on Spark with two executors in processes of their own, kills one with SIGKILL, and compares the results
# with those of threads.
#   benchmarks/kills/lost-executor.sh SPEC.yaml TRIALS [FOLDER]     TRIALS done before the kill; FOLDER (new) keeps the results
# SPARK_HOME names Spark (default: the one that --executor spark has fetched). Needs the jar that ./makeweight builds, or
# another that MAKEWEIGHT_JAR names.
set -u
if [ $# -lt 2 ]; then
    echo "usage: $0 SPEC.yaml TRIALS [FOLDER]" >&2
    exit 2
fi
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
jar=${MAKEWEIGHT_JAR:-$here/../../cli/target/makeweight.jar}
spec=$1
trials=$2
folder=${3:-$(mktemp -d)}
mkdir -p "$folder"
# two workers in the driver's process, each with an executor of one thread and 1 GB in a process of its own
master='local-cluster[2,1,1024]'
export SPARK_SCALA_VERSION=2.13
cache=${MAKEWEIGHT_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/makeweight}
home=${SPARK_HOME:-$(find "$cache" -maxdepth 1 -name 'spark-*' | sort | tail -n 1)}
# workers write below SPARK_HOME
export SPARK_HOME=$folder/spark-home
mkdir -p "$SPARK_HOME"
ln -sfn "$home/jars" "$SPARK_HOME/jars"

# the command may have gone over to a second virtual machine
executors() {
    local process parent
    for parent in $driver $(pgrep -P $driver); do
        for process in $(pgrep -P "$parent"); do
            ps -o args= -p "$process" | grep -q CoarseGrainedExecutorBackend && echo "$process"
        done
    done
}

java -jar "$jar" run "$spec" --out "$folder/threads" --threads 2 --quiet || exit 1

# as if on a terminal, where progress is told often
java -Dmakeweight.terminal=true -jar "$jar" run "$spec" --out "$folder/spark" --executor spark --master "$master" >"$folder/spark.log" 2>&1 &
driver=$!
done=0
while [ "${done:-0}" -lt "$trials" ] && kill -0 $driver 2>/dev/null; do
    sleep 0.2
    done=$(grep -o '[0-9]* of [0-9]* trials' "$folder/spark.log" | tail -n 1 | cut -d ' ' -f 1)
done
executors=$(executors)
lost=$(echo "$executors" | head -n 1)
if [ -z "$lost" ] || ! kill -KILL "$lost"; then
    echo "the run was over before an executor could be killed" >&2
    exit 1
fi
echo "executors $(echo "$executors" | xargs); killed $lost after $done trials"
wait $driver
code=$?
echo "exit code $code; executors started in all: $(find "$SPARK_HOME/work" -name stderr | wc -l)"
if cmp -s "$folder/threads/SHA256SUMS" "$folder/spark/SHA256SUMS"; then
    echo "$(wc -l <"$folder/threads/SHA256SUMS") files, all equal; results in $folder"
else
    echo "the results differ: $folder" >&2
    exit 1
fi

#!/bin/bash
# Runs an experiment on a Spark cluster of one master and two workers, each in a process of its own; kills an executor, later the
# other worker with its executor, and compares the results with those of threads.
#   benchmarks/kills/lost-executor.sh SPEC.yaml TRIALS [FOLDER]
# TRIALS done before the first kill, and as many again before the second; FOLDER (new) keeps the results.
# SPARK_HOME names Spark (default: the one that --executor spark has fetched). Needs the jar that ./makeweight builds, or
# another that MAKEWEIGHT_JAR names. Arguments for Makeweight, such as --data DIR, in MAKEWEIGHT_ARGUMENTS.
set -u
if [ $# -lt 2 ]; then
    echo "usage: $0 SPEC.yaml TRIALS [FOLDER]" >&2
    exit 2
fi
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/../spark-home.sh"
jar=${MAKEWEIGHT_JAR:-$here/../../cli/target/makeweight.jar}
spec=$1
trials=$2
folder=${3:-$(mktemp -d)}
mkdir -p "$folder"
folder=$(cd -- "$folder" && pwd -P)
spark_home "$folder/spark-home"
started=()
trap 'kill "${started[@]}" 2>/dev/null' EXIT

# CLASS LOG ARGUMENTS: starts a part of the cluster
part() {
    java -Xmx512m -cp "$SPARK_HOME/jars/*" "org.apache.spark.deploy.$1" --host localhost --webui-port 0 "${@:3}" >"$folder/$2.log" 2>&1 &
    started+=($!)
    # nothing is to be said when it is killed
    disown $!
}

# LOG PATTERN: waits until a log says it, a minute at most
said() {
    for _ in $(seq 300); do
        grep -o -m 1 "$2" "$folder/$1.log" && return
        sleep 0.2
    done
    echo "$folder/$1.log does not say '$2'" >&2
    exit 1
}

# waits until as many trials are done
done_are() {
    local done=0
    while [ "${done:-0}" -lt "$1" ] && kill -0 $driver 2>/dev/null; do
        sleep 0.2
        done=$(grep -o '[0-9]* of [0-9]* trials' "$folder/spark.log" | tail -n 1 | cut -d ' ' -f 1)
    done
    if ! kill -0 $driver 2>/dev/null; then
        echo "the run was over before $1 trials" >&2
        exit 1
    fi
    echo "after $done trials: $2"
}

read -r -a more <<<"${MAKEWEIGHT_ARGUMENTS:-}"
java -jar "$jar" run "$spec" "${more[@]}" --quiet --out "$folder/threads" --threads 2 || exit 1

part master.Master master --port 0
master=$(said master 'spark://localhost:[0-9]*') || exit 1
for worker in first second; do
    part worker.Worker "$worker" --cores 1 --memory 1g --work-dir "$folder/$worker" "$master"
    said "$worker" 'Successfully registered' >/dev/null || exit 1
done

# as if on a terminal, where progress is told often
java -Dmakeweight.terminal=true -jar "$jar" run "$spec" "${more[@]}" --out "$folder/spark" --executor spark --master "$master" >"$folder/spark.log" 2>&1 &
driver=$!
done_are "$trials" 'an executor of the first worker is killed'
kill -KILL $(pgrep -P "${started[1]}") || exit 1
done_are $((2 * trials)) 'the second worker is killed with its executor'
kill -KILL "${started[2]}" $(pgrep -P "${started[2]}") || exit 1
wait $driver
code=$?
echo "exit code $code; executors started in all: $(find "$folder/first" "$folder/second" -name stderr | wc -l)"
if cmp -s "$folder/threads/SHA256SUMS" "$folder/spark/SHA256SUMS"; then
    echo "$(wc -l <"$folder/threads/SHA256SUMS") files, all equal; results in $folder"
else
    echo "the results differ: $folder" >&2
    exit 1
fi

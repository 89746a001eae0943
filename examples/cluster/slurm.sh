#!/bin/sh
# Runs an experiment as a job array on Slurm, one shard a job, and joins the shards when all are done:
#
#   examples/cluster/slurm.sh my.yaml 20 runs/my [--data DIR ...]
#
# Needs a folder that all nodes share. A job that was stopped goes on where it was when it is submitted again.
# SBATCH_* variables set what the jobs may use, such as SBATCH_TIMELIMIT=2:00:00 and SBATCH_PARTITION=long.
set -eu

if [ $# -lt 3 ]; then
    echo "usage: $0 SPEC.yaml SHARDS OUT_DIR [options of makeweight run]" >&2
    exit 2
fi
spec=$1
shards=$2
out=$3
shift 3
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
makeweight=${MAKEWEIGHT:-$here/makeweight}

# words for the shell that runs a job: in single quotes, whatever is in them
quoted() {
    for word; do
        printf "'%s' " "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")"
    done
}

# built once, before the jobs start together
"$makeweight" --version >/dev/null
mkdir -p "$out-shards"

run="$(quoted "$makeweight" run "$spec")--shard \$SLURM_ARRAY_TASK_ID/$shards --out $(quoted "$out-shards/")"
array=$(sbatch --parsable --array="1-$shards" --cpus-per-task=4 --output="$out-shards/%a.log" \
    --wrap "${run% }\$SLURM_ARRAY_TASK_ID --threads 4 --quiet $(quoted "$@")")
echo "job $array: $shards shards, each with its messages in $out-shards/SHARD.log"

# also after shards with failed trials: the joined report shows them
merge=$(quoted "$makeweight" merge "$out")
for shard in $(seq 1 "$shards"); do
    merge="$merge $(quoted "$out-shards/$shard")"
done
sbatch --dependency="afterany:$array" --output="$out-shards/merge.log" --wrap "$merge"

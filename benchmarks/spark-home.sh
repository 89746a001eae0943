# Read by the scripts here that run Spark.

# where Spark is: SPARK_HOME, else the one that --executor spark has fetched; nothing if there is none
spark_found() {
    echo "${SPARK_HOME:-$(find "${MAKEWEIGHT_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/makeweight}" -maxdepth 1 -name 'spark-*' 2>/dev/null | sort | tail -n 1)}"
}

# FOLDER: makes it a home of that Spark for processes of their own, which write below it; another's may not be theirs
spark_home() {
    mkdir -p "$1"
    ln -sfn "$(spark_found)/jars" "$1/jars"
    export SPARK_HOME=$1 SPARK_SCALA_VERSION=2.13
}

// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs a fuzz target without a fuzzer: the corpus first, then a fixed sequence of mutations of it.
/// Usage: <target> [file …]; without files the whole corpus. FORECOURT_FUZZ_RUNS sets the number of
/// mutations. An input that crashes is left in crash-<target>.bin in the working directory.
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <random>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr qsizetype MaximumInput = 16 * 1024;
constexpr qint64 MaximumMilliseconds = 8000;

QByteArray current;

extern "C" void saveInput(int signal)
{
    const int file = ::open("crash-" FORECOURT_FUZZ_TARGET ".bin", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        const auto written = ::write(file, current.constData(), static_cast<std::size_t>(current.size()));
        (void)written;
        ::close(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const QByteArray& input)
{
    current = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.constData()), static_cast<std::size_t>(current.size()));
}

/// Bits of text that lead into the corners of a JSON parser.
const QList<QByteArray> tokens{
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\u0061", "null", "true", "false", "-1", "0", "1e400",
    "9223372036854775808", "0.1", "\"\"", "{}", "[]", "\xff", "\xe2\x82", "\xef\xbb\xbf", "\"a\":1", "[[[[[[[[", "2026-05-05T08:00:00Z",
    "1970-01-01T00:00:00", "+02", "Infinity", "NaN", " ", "\n", "\t", "[2,", "[3,", "[4,", "[5,", QByteArray(1, '\0')};

/// A repeatable source of spoilt inputs.
class Mutator
{
public:
    explicit Mutator(QList<QByteArray> corpus) : m_corpus(std::move(corpus)) {}

    QByteArray next()
    {
        QByteArray input = pick(m_corpus);
        const int steps = 1 + number(4);
        for (int i = 0; i < steps; ++i)
            mutate(input);
        input.truncate(MaximumInput);
        return input;
    }

private:
    int number(qsizetype below) { return below > 0 ? static_cast<int>(m_random() % static_cast<std::uint64_t>(below)) : 0; }

    template<class T>
    const T& pick(const QList<T>& list) { return list.at(number(list.size())); }

    void mutate(QByteArray& input)
    {
        const int at = number(input.size() + 1);
        switch (number(8)) {
        case 0:
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ (1 << number(8)));
            break;
        case 1: input.insert(at, pick(tokens)); break;
        case 2: input.remove(at, 1 + number(8)); break;
        case 3: input.truncate(at); break;
        case 4: input.insert(at, input.mid(number(input.size() + 1), number(64))); break;
        case 5: input.replace(at, 1 + number(4), pick(tokens)); break;
        case 6: input = input.left(at) + pick(m_corpus).mid(number(64)); break;
        default: input.insert(at, static_cast<char>(number(256))); break;
        }
    }

    QList<QByteArray> m_corpus;
    std::mt19937_64 m_random{20260505};
};

QList<QByteArray> readFiles(const QStringList& paths)
{
    QList<QByteArray> inputs;
    for (const QString& path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
        else
            std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
    }
    return inputs;
}

QStringList corpusFiles()
{
    const QDir folder(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/fuzz/" FORECOURT_FUZZ_TARGET));
    QStringList paths;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace

int main(int argc, char** argv)
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS})
        std::signal(signal, &saveInput);
    QStringList given;
    for (int i = 1; i < argc; ++i)
        given.append(QString::fromLocal8Bit(argv[i]));
    const QList<QByteArray> inputs = readFiles(given.isEmpty() ? corpusFiles() : given);
    if (inputs.isEmpty()) {
        std::fprintf(stderr, "no inputs for " FORECOURT_FUZZ_TARGET "\n");
        return 1;
    }
    for (const QByteArray& input : inputs)
        run(input);
    int runs = 0;
    if (given.isEmpty()) {
        const int wanted = qEnvironmentVariableIntValue("FORECOURT_FUZZ_RUNS");
        Mutator mutator(inputs);
        QElapsedTimer timer;
        timer.start();
        while (runs < (wanted > 0 ? wanted : 600000) && (wanted > 0 || timer.elapsed() < MaximumMilliseconds)) {
            run(mutator.next());
            ++runs;
        }
    }
    std::printf("%s: %d inputs, %d mutations\n", FORECOURT_FUZZ_TARGET, static_cast<int>(inputs.size()), runs);
    return 0;
}

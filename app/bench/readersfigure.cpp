// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/commandparts.h"
#include "app/bench/pacedload.h"
#include "app/bench/processortime.h"
#include "app/bench/streamreader.h"
#include "core/wire/version.h"

#include <QElapsedTimer>

#include <cstdio>

namespace forecourt::bench {

namespace {

constexpr int Readers = 10;
constexpr double ReadersGoal = 0.10; ///< of a core
constexpr int ReadersSettleMs = 1000;
constexpr qint64 LeastBytes = 64; ///< that each gets of a station in a second; an idle stream only says that it lives

/// Who reads.
enum class ReaderKind { EventStream, Console };

const char* nameOf(ReaderKind kind)
{
    return kind == ReaderKind::Console ? "attached consoles" : "readers of the event stream";
}

QByteArray requestOf(ReaderKind kind, const Daemon& daemon, int number)
{
    if (kind == ReaderKind::EventStream)
        return daemon.plainGet(QStringLiteral("/stream"), {});
    return daemon.plainGet(QStringLiteral("/console/changes"),
                           wire::VersionHeader + QByteArray(": ") + QByteArray::number(wire::Version) + "\r\n" + wire::ConsoleHeader
                               + ": bench-" + QByteArray::number(number) + "\r\n");
}

/// Processor time of the server for each second that passes.
double shareOfCore(const Daemon& daemon, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    const double before = totalOf(processorTimeOf(daemon.processId()));
    pause(seconds * 1000);
    const double used = totalOf(processorTimeOf(daemon.processId())) - before;
    return used * 1000.0 / static_cast<double>(timer.nsecsElapsed());
}

class OpenReaders
{
public:
    OpenReaders(ReaderKind kind, const Daemon& daemon)
    {
        for (int i = 0; i < Readers; ++i) {
            m_readers.push_back(std::make_unique<StreamReader>());
            m_readers.back()->open(daemon.apiPort(), requestOf(kind, daemon, i));
        }
    }
    [[nodiscard]] bool areOpen() const
    {
        return std::all_of(m_readers.begin(), m_readers.end(), [](const auto& reader) { return reader->isOpen(); });
    }
    /// Of the one that has got least; all read the same.
    [[nodiscard]] qint64 bytesOfOne() const
    {
        const auto least = std::min_element(m_readers.begin(), m_readers.end(), [](const auto& a, const auto& b) { return a->bytes() < b->bytes(); });
        return (*least)->bytes();
    }

private:
    std::vector<std::unique_ptr<StreamReader>> m_readers;
};

Result<bool> measureKind(ReaderKind kind, const Options& options)
{
    Daemon daemon; // where somebody has read before, events are still made for a minute
    if (const auto started = daemon.start(); !started)
        return tl::unexpected(started.error());
    if (const auto admitted = daemon.admit(QStringLiteral("LOAD-"), options.bulkStations); !admitted)
        return tl::unexpected(admitted.error());
    PacedLoad load;
    if (const auto loaded = load.start(daemon.stationUrl(), options.bulkStations); !loaded)
        return tl::unexpected(loaded.error());
    const double without = shareOfCore(daemon, options.seconds);
    const OpenReaders readers(kind, daemon);
    pause(ReadersSettleMs);
    const qint64 bytesBefore = readers.bytesOfOne();
    const double with = shareOfCore(daemon, options.seconds);
    if (!readers.areOpen() || readers.bytesOfOne() - bytesBefore < LeastBytes * options.bulkStations * options.seconds)
        return failure(ErrorCode::Internal, QStringLiteral("not all of the %1 %2 were served").arg(Readers).arg(QLatin1String(nameOf(kind))));
    const bool isMet = with - without <= ReadersGoal;
    std::printf("commands %d %s, %d stations x 1 message/s: %.1f %% of a core more (goal at most %.0f %%: "
                "%s); %.1f %% without, %.1f %% with, ratio %.2f; %.0f KB/s each\n",
                Readers, nameOf(kind), options.bulkStations, (with - without) * 100, ReadersGoal * 100, isMet ? "met" : "missed", without * 100,
                with * 100, without > 0 ? with / without : 0.0,
                static_cast<double>(readers.bytesOfOne() - bytesBefore) / 1024.0 / options.seconds);
    std::fflush(stdout);
    return isMet;
}

} // namespace

Result<bool> measureReaders(const Options& options)
{
    const auto streams = measureKind(ReaderKind::EventStream, options);
    if (!streams)
        return streams;
    const auto consoles = measureKind(ReaderKind::Console, options);
    if (!consoles)
        return consoles;
    return *streams && *consoles;
}

} // namespace forecourt::bench

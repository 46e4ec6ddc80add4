// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A process for tests that need one: "write FOLDER" stores transactions until it is killed and prints the key
// and start time of each acknowledged one; "open FOLDER" prints the code of the error, or "ok", as an
// ordinary user.
#include "core/storage/storage.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

using namespace forecourt;

namespace {

constexpr unsigned Nobody = 65534;
constexpr int Stations = 50;

/// Keeps one transaction per station on its way, as stations do.
class Writing : public QObject
{
public:
    explicit Writing(ports::TransactionStore& store) : m_store(store) {}

    void begin(int station)
    {
        TransactionRecord record;
        record.station = StationId(QStringLiteral("CP-%1").arg(station));
        record.evse = EvseId(1);
        record.token = IdToken{QStringLiteral("Tag"), IdTokenKind::Unknown};
        record.startedAt = record.startReceivedAt = QDateTime::currentDateTimeUtc();
        record.startStationTime = QStringLiteral("%1-%2").arg(getpid()).arg(m_sent++);
        m_store.begin(record, [this, station](const Result<ports::TransactionStore::Begun>& begun) {
            if (!begun)
                return;
            const QByteArray line = QByteArray::number(begun->record.key.value()) + ' ' +
                                    begun->record.startStationTime.toUtf8() + '\n';
            // straight to the pipe: what was printed survives the kill
            if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) == line.size())
                begin(station);
        });
    }

private:
    ports::TransactionStore& m_store;
    int m_sent = 0;
};

int openOnly(QCoreApplication& application, storage::Storage& storage)
{
    const QFuture<Result<void>> opened = storage.open();
    while (!opened.isFinished())
        application.processEvents(QEventLoop::WaitForMoreEvents, 50);
    const Result<void> outcome = opened.result();
    std::printf("%s\n", outcome ? "ok" : QByteArray::number(int(outcome.error().code)).constData());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const QByteArray mode(argv[1]);
    if (mode == "open" && geteuid() == 0 && (setgid(Nobody) != 0 || setuid(Nobody) != 0))
        return 3;
    QCoreApplication application(argc, argv);
    SystemClock clock;
    QObject engine;
    storage::Storage storage(QString::fromLocal8Bit(argv[2]), clock, &engine);
    if (mode == "open")
        return openOnly(application, storage);
    const QFuture<Result<void>> opened = storage.open();
    Writing writing(storage.transactionStore());
    for (int station = 0; station < Stations; ++station)
        writing.begin(station);
    return QCoreApplication::exec();
}

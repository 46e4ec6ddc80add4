// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server/serverfixture.h"

#include <algorithm>

namespace forecourt::tests {

FakeDirectory::FakeDirectory() = default;
FakeDirectory::~FakeDirectory() = default;

std::optional<ports::StationAccess> FakeDirectory::access(const QString& identity) const
{
    if (const auto exact = stations.constFind(identity); exact != stations.constEnd())
        return *exact;
    for (const ports::StationAccess& station : stations) {
        if (station.id.value().compare(identity, Qt::CaseInsensitive) == 0) {
            ports::StationAccess found = station;
            found.matchedWithoutCase = true;
            return found;
        }
    }
    return std::nullopt;
}

int FakeDirectory::registeredCount() const
{
    return static_cast<int>(std::count_if(stations.cbegin(), stations.cend(), [](const ports::StationAccess& station) {
        return !station.isArchived;
    }));
}

void FakeDirectory::passwordUsed(const StationId& station, const QByteArray& hash)
{
    used.append({station.value(), hash});
}

ports::StationAccess& FakeDirectory::add(const QString& identity)
{
    ports::StationAccess& station = stations[identity];
    station.id = StationId(identity);
    return station;
}

RecordingListener::RecordingListener() = default;
RecordingListener::~RecordingListener() = default;

void RecordingListener::linkOpened(ports::LinkInfo info, std::shared_ptr<ports::StationLink> link)
{
    journal.append(QStringLiteral("open %1").arg(info.epoch));
    links.append({std::move(info), std::move(link)});
}

void RecordingListener::linkText(quint64 epoch, const QByteArray& utf8)
{
    journal.append(QStringLiteral("text %1 %2").arg(epoch).arg(QString::fromUtf8(utf8.left(40))));
    texts.append({epoch, utf8});
    if (isEcho) {
        for (const Link& link : std::as_const(links)) {
            if (link.info.epoch == epoch)
                link.link->sendText(utf8);
        }
    }
}

void RecordingListener::linkAlive(quint64 epoch)
{
    alive.append(epoch);
}

void RecordingListener::linkDeviated(quint64, const Deviation& deviation)
{
    deviations.append(deviation.name);
}

void RecordingListener::linkClosed(quint64 epoch, quint16 code, const QString& reason, bool wasClean)
{
    journal.append(QStringLiteral("close %1").arg(epoch));
    closings.append({epoch, code, reason, wasClean});
}

void RecordingListener::attempted(const ConnectionAttempt& attempt)
{
    attempts.append(attempt);
}

void RecordingListener::duplicateIdentity(const StationId& identity, const QString& newcomerAddress)
{
    duplicates.append({identity.value(), newcomerAddress});
}

void RecordingListener::portChanged(bool isTls, const PortState& state)
{
    ports.append({isTls, state});
}

QList<AttemptReason> RecordingListener::reasons() const
{
    QList<AttemptReason> found;
    for (const ConnectionAttempt& attempt : attempts)
        found.append(attempt.reason);
    return found;
}

ServerFixture::ServerFixture()
{
    settings.bindAddress = QHostAddress::LocalHost;
    settings.port = 0;
    directory.add(QStringLiteral("CP1"));
}

ServerFixture::~ServerFixture() = default;

void ServerFixture::start()
{
    server = std::make_unique<server::OcppServer>(directory, engine, hasher, clock, ids, settings);
    const auto opened = server->listen();
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
    port = *opened;
}

void ServerFixture::pass(std::chrono::milliseconds time)
{
    for (auto left = time; left.count() > 0; left -= std::chrono::milliseconds(1'000)) {
        clock.advance(std::min(left, std::chrono::milliseconds(1'000)));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace forecourt::tests

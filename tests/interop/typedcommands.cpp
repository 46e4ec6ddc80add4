// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sends each of the 26 commands as the window does, typed and over the link of an attached console, one after the other.
/// Usage: typedcommands PORT TOKENFILE STATION. Prints a line of JSON for each: action, payload, outcome, or an error.
#include "core/api/livesite.h"
#include "core/base/async.h"
#include "core/localapi/names.h"
#include "core/remote/remotesystem.h"
#include "tests/support/everycommand.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

remote::LinkOptions linkOptions(const QString& port, const QString& tokenFile)
{
    remote::LinkOptions options;
    options.target = [port, tokenFile]() -> Result<remote::Target> {
        QFile file(tokenFile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileFailed, file.errorString());
        return remote::Target{QUrl(QStringLiteral("http://127.0.0.1:") + port), file.readAll().trimmed()};
    };
    return options;
}

/// Thread: the application's.
class TypedCommands final : public QObject
{
public:
    TypedCommands(remote::LinkOptions options, const QString& station) : m_station(station), m_system(std::move(options))
    {
        connect(&m_system, &api::Link::changed, this, [this] {
            if (m_system.isUp() && !std::exchange(m_hasBegun, true))
                sendNext();
        });
    }
    void open() { m_system.open(); }

private:
    void sendNext()
    {
        if (m_left.isEmpty())
            return QCoreApplication::quit();
        const NamedCommand next = m_left.takeFirst();
        CommandRequest request;
        request.station = m_station;
        request.parameters = next.parameters;
        whenFinished(m_system.engine().run(request), this, [this, action = next.action](const Result<CommandRecord>& record) {
            tell(action, record);
            sendNext();
        });
    }
    static void tell(const char* action, const Result<CommandRecord>& record)
    {
        QJsonObject line{{QStringLiteral("action"), QString::fromLatin1(action)}};
        if (record) {
            line.insert(QStringLiteral("payload"), record->payload);
            line.insert(QStringLiteral("outcome"), localapi::outcomeName(record->outcome));
        } else {
            line.insert(QStringLiteral("error"), record.error().detail);
        }
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }

    const StationId m_station;
    QList<NamedCommand> m_left = everyCommand();
    bool m_hasBegun = false;
    remote::RemoteSystem m_system;
    api::LiveSite m_live{m_system.changes()};
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: typedcommands PORT TOKENFILE STATION\n");
        return 2;
    }
    TypedCommands commands(linkOptions(arguments.at(1), arguments.at(2)), arguments.at(3));
    commands.open();
    return QCoreApplication::exec();
}

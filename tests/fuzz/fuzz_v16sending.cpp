// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: each byte is something that happens to the commands of one charger, over any number of links. Whatever
/// happens, at most one call is on the wire, every command ends exactly once, an answer goes to the command whose id it
/// bears, and no id comes twice; also where the listener closes the link or destroys the adapter in the middle.
#include "core/ocpp/adapter/stationadapter.h"
#include "core/ocpp/rpc/frame.h"
#include "core/ocpp/rpc/pendingcalls.h"
#include "tests/fuzz/fuzzparts.h"
#include "tests/support/manualclock.h"

#include <QSet>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using namespace forecourt;
using fuzz::CountingIds;
using fuzz::require;
using namespace forecourt::ocpp;
using namespace std::chrono_literals;

namespace {

/// What is known of a command from outside.
struct Command
{
    QString id; ///< of its frame; empty before
    std::chrono::milliseconds timeout{0};
    std::chrono::milliseconds sentAt{0};
    int link = 0;
    int sentAs = 0; ///< its number among those sent
    bool isSent = false;
    bool isEnded = false;
    bool isUnknown = false; ///< it ended because no answer came in time
    bool isLateTold = false;
};

/// What the listener does the next time it is told something.
enum class Deed {
    None,
    AsksWhenAnswered,
    ClosesWhenAnswered,
    DestroysWhenAnswered,
    HoldsWhenAnswered,
    WithdrawsWhenAnswered,
    AsksWhenSent,
    ClosesWhenSent,
    DestroysWhenSent,
    ClosesWhenLogged,
    DestroysWhenLogged,
    Count
};

/// Answers that are not quite right; %1 is the id of our last call.
constexpr const char* OddFrames[] = {
    R"([3,"%1"])", R"([3,"%1",[]])", R"([3,"%1",7])", R"([3,%1,{"status":"Accepted"}])", R"(["3","%1",{"status":"Rejected"}])",
    R"([4,"%1"])", R"([9,"%1",{}])", R"([2,"%1"])",   R"([3,"%1",{"status":"Accepted")",  "x",
};

/// Commands, links and the listener, with books of its own.
class Scene final : public AdapterListener
{
public:
    ~Scene() override { close(); }

    void happen(std::uint8_t event);
    /// After the last event nothing may be left.
    void end()
    {
        close();
        check();
        require(std::all_of(m_commands.cbegin(), m_commands.cend(), [](const Command& command) { return command.isEnded; }));
    }

    void received(const Inbound& inbound) override { m_adapter->reply(inbound.handle, HeartbeatReply{m_clock.utcNow()}); }
    void sent(CommandId number) override;
    void answered(CommandId number, const Answer& answer) override;
    void logged(const MessageRecord&) override
    {
        if (does(Deed::ClosesWhenLogged))
            close();
        else if (does(Deed::DestroysWhenLogged))
            destroy();
    }
    void deviated(const QList<Deviation>&) override {}
    void closeRequested(quint16, const QString&) override { m_isCloseWanted = true; }
    void refusedByAdapter(const QString&, const QString&, const QString&) override {}

private:
    [[nodiscard]] Command& at(CommandId number) { return m_commands.at(static_cast<std::size_t>(number.value() - 1)); }
    [[nodiscard]] bool does(Deed deed) { return m_deed == deed && std::exchange(m_deed, Deed::None) == deed; }
    /// The command \a back before the newest; empty where there is none.
    [[nodiscard]] std::optional<CommandId> before(int back) const
    {
        const auto count = static_cast<qint64>(m_commands.size());
        return back < count ? std::optional(CommandId(count - back)) : std::nullopt;
    }

    void open();
    void close();
    void destroy();
    void ask(int seconds);
    void withdraw(std::optional<CommandId> number);
    void hold(bool isHeld);
    void write(const QByteArray& frame);
    void answer(std::optional<CommandId> number, bool isError);
    void answerOddly(int which);
    void finish(CommandId number);
    void check();

    tests::ManualClock m_clock;
    CountingIds m_ids;
    std::unique_ptr<StationAdapter> m_adapter;
    std::vector<Command> m_commands; ///< command n is at n - 1
    QList<CommandId> m_waiting;
    std::optional<CommandId> m_onWire;
    std::optional<CommandId> m_last; ///< the newest that was written
    QSet<QString> m_usedIds;
    QString m_heard; ///< the id of the answer that just comes in
    Deed m_deed = Deed::None;
    int m_link = 0;
    int m_sentCount = 0;
    bool m_isOpen = false;
    bool m_isHeld = false;
    bool m_isCloseWanted = false;
};

void Scene::happen(std::uint8_t event)
{
    const int argument = event >> 4;
    switch (event & 0xf) {
    case 0:
    case 1: ask(argument + 1); break;
    case 2: answer(m_last, false); break;
    case 3: answer(before(argument * argument), false); break;
    case 4: answer(m_last, true); break;
    case 5: answer(before(argument * argument), true); break;
    case 6: // an id of ours that is still to come, or nobody's
        if (m_adapter)
            m_adapter->receiveText(rpc::serialise(rpc::CallResult{QString::number(m_ids.count + 1 + argument), {}}));
        break;
    case 7: m_clock.advance(std::chrono::seconds(argument)); break;
    case 8: hold(argument % 2 == 1); break;
    case 9: withdraw(before(argument)); break;
    case 10: close(); break;
    case 11: open(); break;
    case 12: answerOddly(argument); break;
    case 13: // the charger counts its ids as we do ours
        if (m_adapter)
            m_adapter->receiveText(rpc::serialise(rpc::Call{QString::number(m_ids.count - argument), QStringLiteral("Heartbeat"), {}}));
        break;
    case 14: m_deed = static_cast<Deed>(argument % static_cast<int>(Deed::Count)); break;
    default:
        for (int i = 0; i <= argument; ++i)
            ask(60);
    }
    if (std::exchange(m_isCloseWanted, false))
        close();
    check();
}

void Scene::open()
{
    close();
    ++m_link;
    AdapterSetup setup{StationId(QStringLiteral("CP1")), this, &m_clock, &m_ids, [this](const QByteArray& frame) { write(frame); }};
    m_adapter = *makeStationAdapter(QStringLiteral("ocpp1.6"), std::move(setup));
    m_isOpen = true;
    m_isHeld = false;
}

void Scene::close()
{
    m_isOpen = false;
    if (m_adapter)
        m_adapter->linkClosed();
}

/// Nobody is told then: what had not ended went with the adapter.
void Scene::destroy()
{
    m_isOpen = false;
    m_adapter.reset();
    m_waiting.clear();
    m_onWire.reset();
    for (Command& command : m_commands)
        command.isEnded = true;
}

void Scene::ask(int seconds)
{
    if (!m_adapter)
        return;
    Command command;
    command.timeout = std::chrono::seconds(seconds);
    command.link = m_link;
    m_commands.push_back(command);
    const CommandId number(static_cast<qint64>(m_commands.size()));
    m_waiting.append(number);
    const QJsonObject payload{{QStringLiteral("vendorId"), QStringLiteral("V")}, {QStringLiteral("data"), QString::number(number.value())}};
    m_adapter->send(number, PreparedCommand{QStringLiteral("DataTransfer"), payload, payload, RawCall{}}, command.timeout);
}

void Scene::withdraw(std::optional<CommandId> number)
{
    if (!m_adapter || !number)
        return;
    const bool isWaiting = m_waiting.contains(*number);
    require(m_adapter->cancel(*number) == isWaiting);
    if (isWaiting)
        finish(*number);
}

void Scene::hold(bool isHeld)
{
    if (!m_adapter)
        return;
    m_isHeld = isHeld;
    m_adapter->setHeld(isHeld);
}

void Scene::sent(CommandId number)
{
    Command& command = at(number);
    require(m_isOpen && !m_isHeld && !m_onWire && !command.isSent && !command.isEnded && command.link == m_link);
    require(!m_waiting.isEmpty() && m_waiting.takeFirst() == number);
    m_onWire = number;
    command.isSent = true;
    command.sentAs = ++m_sentCount;
    command.sentAt = m_clock.monotonic();
    if (does(Deed::AsksWhenSent))
        ask(1);
    else if (does(Deed::ClosesWhenSent))
        close();
    else if (does(Deed::DestroysWhenSent))
        destroy();
}

void Scene::write(const QByteArray& frame)
{
    require(m_isOpen);
    const rpc::ParsedFrame parsed = rpc::parseFrame(frame);
    const auto* call = std::get_if<rpc::Call>(&parsed.frame);
    if (!call) // an answer of ours
        return;
    require(m_onWire.has_value());
    require(call->payload.value(QLatin1String("data")).toString() == QString::number(m_onWire->value()));
    require(at(*m_onWire).id.isEmpty() && !m_usedIds.contains(call->id));
    at(*m_onWire).id = call->id;
    m_usedIds.insert(call->id);
    m_last = m_onWire;
}

void Scene::answer(std::optional<CommandId> number, bool isError)
{
    if (!m_adapter || !number || at(*number).id.isEmpty())
        return;
    const Command known = at(*number);
    const bool isOpen = m_isOpen;
    m_heard = known.id;
    if (isError)
        m_adapter->receiveText(rpc::serialise(rpc::CallError{known.id, rpc::CallErrorCode::InternalError, {}, known.id, {}}));
    else
        m_adapter->receiveText(rpc::serialise(rpc::CallResult{
            known.id, {{QStringLiteral("status"), QStringLiteral("Accepted")}, {QStringLiteral("data"), known.id}}}));
    m_heard.clear();
    // It was heard, too: at once, or late as long as it is remembered.
    const bool isRemembered = m_sentCount - known.sentAs < static_cast<int>(rpc::PendingCalls::Remembered) - 2;
    if (isOpen && known.link == m_link) {
        require(at(*number).isEnded);
        require(!known.isUnknown || !isRemembered || !m_adapter || at(*number).isLateTold);
    }
}

void Scene::answerOddly(int which)
{
    if (!m_adapter)
        return;
    const QByteArray text(OddFrames[static_cast<std::size_t>(which) % std::size(OddFrames)]);
    const QString id = m_last ? at(*m_last).id : QString();
    m_heard = text.startsWith("[2") ? QString() : id;
    m_adapter->receiveText(QByteArray(text).replace("%1", id.toUtf8()));
    m_heard.clear();
}

void Scene::answered(CommandId number, const Answer& answer)
{
    Command& command = at(number);
    const bool isHeard = !m_heard.isEmpty() && command.id == m_heard && command.link == m_link;
    const auto* reply = std::get_if<VendorReply>(&answer.finding);
    require(!reply || reply->data == command.id);
    if (answer.isLate) {
        require(isHeard && command.isUnknown && !std::exchange(command.isLateTold, true));
    } else {
        const bool wasOnWire = m_onWire == number;
        finish(number);
        if (answer.outcome == CommandOutcome::Cancelled)
            require(!command.isSent && !m_isOpen);
        else if (answer.outcome == CommandOutcome::Disconnected)
            require(wasOnWire && !m_isOpen);
        else if (answer.outcome == CommandOutcome::TimedOut)
            require(wasOnWire && m_clock.monotonic() - command.sentAt == command.timeout);
        else
            require(wasOnWire && isHeard);
        command.isUnknown = answer.outcome == CommandOutcome::TimedOut;
    }
    if (does(Deed::AsksWhenAnswered))
        ask(1);
    else if (does(Deed::ClosesWhenAnswered))
        close();
    else if (does(Deed::DestroysWhenAnswered))
        destroy();
    else if (does(Deed::HoldsWhenAnswered))
        hold(true);
    else if (m_isOpen && does(Deed::WithdrawsWhenAnswered))
        withdraw(m_waiting.isEmpty() ? std::nullopt : std::optional(m_waiting.last()));
}

void Scene::finish(CommandId number)
{
    require(!std::exchange(at(number).isEnded, true));
    m_waiting.removeOne(number);
    if (m_onWire == number)
        m_onWire.reset();
}

void Scene::check()
{
    require(!m_adapter || m_adapter->queue() == m_waiting);
    require(!m_adapter || m_adapter->outstanding() == m_onWire);
    require(m_clock.pending() == (m_onWire ? 1 : 0));
    require(m_isOpen || (m_waiting.isEmpty() && !m_onWire));
    require(m_waiting.isEmpty() || m_isHeld || m_onWire); // nothing waits for nothing
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Scene scene;
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 512); ++i)
        scene.happen(data[i]);
    scene.end();
    return 0;
}

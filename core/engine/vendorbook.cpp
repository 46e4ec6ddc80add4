// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/vendorbook.h"

#include "core/engine/datatransfer.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

using Status = ocpp::DataTransferReply::Status;

constexpr qsizetype MostCounted = 1000;

Status statusOf(VendorAnswer answer)
{
    switch (answer) {
    case VendorAnswer::Accepted: return Status::Accepted;
    case VendorAnswer::Rejected: return Status::Rejected;
    case VendorAnswer::UnknownMessage: return Status::UnknownMessageId;
    case VendorAnswer::UnknownVendor: return Status::UnknownVendorId;
    }
    return Status::UnknownVendorId;
}

VendorAnswer answerOf(Status status)
{
    switch (status) {
    case Status::Accepted: return VendorAnswer::Accepted;
    case Status::Rejected: return VendorAnswer::Rejected;
    case Status::UnknownMessageId: return VendorAnswer::UnknownMessage;
    case Status::UnknownVendorId: return VendorAnswer::UnknownVendor;
    }
    return VendorAnswer::UnknownVendor;
}

/// Of a station to a message of ours; empty where none came.
std::optional<VendorAnswer> answerOf(const CommandRecord& command)
{
    switch (command.answer) {
    case CommandAnswer::Accepted: return VendorAnswer::Accepted;
    case CommandAnswer::Rejected: return VendorAnswer::Rejected;
    case CommandAnswer::UnknownMessage: return VendorAnswer::UnknownMessage;
    case CommandAnswer::UnknownVendor: return VendorAnswer::UnknownVendor;
    default: return std::nullopt;
    }
}

} // namespace

void VendorBook::load(const ports::StoredSite& stored)
{
    m_rules = stored.vendorRules;
    m_nextId = stored.nextVendorRuleId;
    for (const VendorRule& rule : std::as_const(m_rules))
        m_nextId = std::max(m_nextId, rule.id.value() + 1);
    for (const VendorTraffic& traffic : stored.vendorTraffic)
        m_traffic.emplace(traffic.station.value(), traffic);
    for (const CommandRecord& command : stored.recentCommands) {
        if (command.sentAt)
            m_counted.insert(command.id.value());
    }
}

void VendorBook::collect(ChangeBatch& batch) const
{
    batch.vendorRules = m_rules;
    for (const auto& [id, traffic] : m_traffic)
        batch.vendorTraffic.append(std::make_shared<const VendorTraffic>(traffic));
}

/// Once each, when the answer is there or will not come any more.
void VendorBook::observe(const ChangeBatch& batch)
{
    if (batch.isSnapshot)
        return;
    for (const CommandPointer& command : batch.commands) {
        const auto* sent = std::get_if<SendVendorData>(&command->parameters);
        if (!sent || !command->sentAt || !command->isAnswered() || m_counted.contains(command->id.value()))
            continue;
        if (m_counted.size() >= MostCounted) {
            const qint64 newest = command->id.value();
            m_counted.removeIf([newest](qint64 id) { return id < newest - MostCounted / 2; });
        }
        m_counted.insert(command->id.value());
        VendorMessage message;
        message.direction = VendorDirection::ToStation;
        message.vendorId = sent->vendorId;
        message.messageId = sent->messageId;
        message.lastAt = *command->sentAt;
        message.lastData = sent->data.value_or(QString());
        message.lastAnswer = answerOf(*command);
        seen(command->station, std::move(message));
    }
}

void VendorBook::saveCounts()
{
    for (const QString& station : std::as_const(m_unsaved))
        m_store.saveVendorTraffic(m_traffic.at(station));
    m_unsaved.clear();
}

ocpp::DataTransferReply VendorBook::answer(const StationId& station, const ocpp::DataTransferNotice& notice)
{
    ocpp::DataTransferReply reply{dataTransferStatus(notice.vendorId, notice.messageId), std::nullopt};
    if (const VendorRule* rule = ruleFor(m_rules, station, notice.vendorId, notice.messageId)) {
        reply.status = statusOf(rule->answer);
        if (!rule->data.isEmpty())
            reply.data = rule->data;
    }
    VendorMessage message;
    message.direction = VendorDirection::FromStation;
    message.vendorId = notice.vendorId;
    message.messageId = notice.messageId;
    message.lastAt = m_clock.utcNow();
    message.lastData = notice.data;
    message.lastAnswer = answerOf(reply.status);
    seen(station, std::move(message));
    return reply;
}

void VendorBook::seen(const StationId& station, VendorMessage message)
{
    VendorTraffic& traffic = m_traffic[station.value()];
    traffic.station = station;
    count(traffic, std::move(message));
    m_unsaved.insert(station.value());
    QList<VendorTrafficPointer>& pending = m_publisher.pending().vendorTraffic;
    pending.removeIf([&](const VendorTrafficPointer& older) { return older->station == station; });
    pending.append(std::make_shared<const VendorTraffic>(traffic));
}

/// Why \a rule cannot be kept. What is on its way to the disk counts beside what is there, as either may be the outcome.
std::optional<Error> VendorBook::refusal(const VendorRule& rule) const
{
    if (const QString field = wrongField(rule); !field.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("a field of the rule is wrong"), {field}};
    const QList<VendorRule> all = m_rules + m_unstored;
    QSet<qint64> ids;
    for (const VendorRule& other : all) {
        if (other.id != rule.id && isSameCase(other, rule))
            return Error{ErrorCode::Conflict, QStringLiteral("there is a rule for these messages"), {QStringLiteral("messageId")}};
        ids.insert(other.id.value());
    }
    if (ids.contains(rule.id.value()))
        return std::nullopt;
    if (rule.id.value() >= m_nextId) // below: it was there before, undo of its removal
        return Error{ErrorCode::NotFound, QStringLiteral("no such rule"), {}};
    if (ids.size() >= MostRules)
        return Error{ErrorCode::Conflict, QStringLiteral("too many rules"), {}};
    return std::nullopt;
}

void VendorBook::saveRule(VendorRule rule, ports::Completion<VendorRuleId> done)
{
    rule.vendorId = rule.vendorId.trimmed();
    rule.messageId = rule.messageId.trimmed();
    if (const std::optional<Error> error = refusal(rule))
        return done(tl::unexpected(*error));
    if (rule.id.value() == 0)
        rule.id = VendorRuleId(m_nextId++);
    rule.at = m_clock.utcNow();
    m_unstored.append(rule);
    m_store.saveVendorRule(rule, [this, rule, done = std::move(done),
                                  lifetime = std::weak_ptr<char>(m_lifetime)](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        m_unstored.removeOne(rule);
        if (!saved)
            return done(tl::unexpected(saved.error()));
        keep(rule);
        tell(QStringLiteral("VendorRuleSaved"), rule, rule.user);
        publishRules();
        done(rule.id);
    });
}

void VendorBook::removeRule(VendorRuleId id, const QString& user, ports::Completion<void> done)
{
    if (find(id) == m_rules.end())
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such rule")));
    m_store.removeVendorRule(id, [this, id, user, done = std::move(done),
                                  lifetime = std::weak_ptr<char>(m_lifetime)](const Result<void>& removed) {
        if (lifetime.expired())
            return;
        if (!removed)
            return done(removed);
        const auto known = find(id);
        if (known == m_rules.end()) // somebody else's removal was faster
            return done(failure(ErrorCode::NotFound, QStringLiteral("no such rule")));
        const VendorRule gone = *known;
        m_rules.erase(known);
        tell(QStringLiteral("VendorRuleRemoved"), gone, user);
        publishRules();
        done(removed);
    });
}

/// At its place in the order of ids.
void VendorBook::keep(const VendorRule& rule)
{
    if (const auto known = find(rule.id); known != m_rules.end()) {
        *known = rule;
        return;
    }
    m_rules.insert(std::upper_bound(m_rules.begin(), m_rules.end(), rule,
                                    [](const VendorRule& a, const VendorRule& b) { return a.id < b.id; }),
                   rule);
}

QList<VendorRule>::iterator VendorBook::find(VendorRuleId id)
{
    return std::find_if(m_rules.begin(), m_rules.end(), [id](const VendorRule& rule) { return rule.id == id; });
}

/// Who decided what a station is told; part of the audit.
void VendorBook::tell(const QString& code, const VendorRule& rule, const QString& user)
{
    Happening happening;
    happening.station = rule.station.value_or(StationId());
    happening.kind = EventKind::SettingChanged;
    happening.code = code;
    happening.data = {{QStringLiteral("vendor"), rule.vendorId}, {QStringLiteral("message"), rule.messageId}, {QStringLiteral("user"), user}};
    m_journal.add(std::move(happening));
}

void VendorBook::publishRules()
{
    m_publisher.pending().vendorRules = m_rules;
    m_publisher.hurry();
}

} // namespace forecourt::engine

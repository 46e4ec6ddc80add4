// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/rosterplanner.h"

#include "core/export/csvwriter.h"

#include <QDate>

#include <algorithm>
#include <utility>

namespace forecourt::exporting {

namespace {
constexpr qsizetype MaximumTag = 20;   // OCPP 1.6 §7, IdToken: CiString20Type
constexpr qsizetype MaximumName = 200;
constexpr qsizetype MaximumNote = 4000;
constexpr qsizetype MaximumShown = 100;

bool hasControl(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isOneOf(const QString& word, std::initializer_list<const char16_t*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char16_t* known) { return word == QStringView(known); });
}

/// Yes or no in the words spreadsheets and people use; empty: neither.
std::optional<bool> truthOf(const QString& text)
{
    const QString word = text.toCaseFolded();
    if (word.isEmpty() || isOneOf(word, {u"0", u"no", u"false", u"nein", u"falsch", u"non", u"faux", u"nee", u"onwaar", u"falso"}))
        return false;
    if (isOneOf(word, {u"1", u"yes", u"true", u"x", u"ja", u"wahr", u"oui", u"vrai", u"waar", u"sí", u"si", u"verdadero",
                       u"blocked", u"gesperrt"}))
        return true;
    return std::nullopt;
}
} // namespace

api::RosterColumns guessColumns(const QStringList& header)
{
    api::RosterColumns columns;
    const auto fill = [](int& column, qsizetype index) {
        if (column < 0)
            column = int(index);
    };
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString word = header[i].trimmed().toCaseFolded();
        if (isOneOf(word, {u"tag", u"idtag", u"id tag", u"rfid", u"uid", u"card", u"card number", u"token", u"karte",
                           u"kartennummer", u"badge", u"carte", u"pas", u"tarjeta", u"etiqueta"}))
            fill(columns.tag, i);
        else if (isOneOf(word, {u"name", u"person", u"driver", u"user", u"fahrer", u"nom", u"personne", u"naam", u"persoon",
                                u"nombre", u"persona"}))
            fill(columns.name, i);
        else if (isOneOf(word, {u"group", u"department", u"tenant", u"gruppe", u"abteilung", u"groupe", u"groep", u"grupo"}))
            fill(columns.group, i);
        else if (isOneOf(word, {u"valid until", u"expires", u"expiry", u"gültig bis", u"valable jusqu'au", u"geldig tot",
                                u"válido hasta"}))
            fill(columns.validUntil, i);
        else if (isOneOf(word, {u"blocked", u"gesperrt", u"bloqué", u"geblokkeerd", u"bloqueado"}))
            fill(columns.blocked, i);
        else if (isOneOf(word, {u"note", u"comment", u"notiz", u"bemerkung", u"remarque", u"opmerking", u"nota"}))
            fill(columns.note, i);
    }
    return columns;
}

std::optional<QDateTime> endOfDay(const QString& text, const QTimeZone& zone)
{
    for (const char16_t* format : {u"yyyy-MM-dd", u"d.M.yyyy", u"d/M/yyyy"}) {
        const QDate day = QDate::fromString(text, QStringView(format));
        if (day.isValid() && day.year() >= 1970 && day.year() <= 9998)
            return day.addDays(1).startOfDay(zone).toUTC();
    }
    return std::nullopt;
}

RosterPlanner::RosterPlanner(const api::RosterImport& import) : m_import(import), m_zone(import.timeZone)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    const api::RosterPointer roster = std::exchange(m_import.roster, nullptr);
    if (!roster)
        return;
    for (const TokenRecord& token : roster->tokens)
        m_known.insert(token.value.toCaseFolded(), token);
    for (const PersonRecord& person : roster->persons)
        m_persons[person.name.toCaseFolded()].append(person);
}

QString RosterPlanner::cell(const CsvRow& row, int column) const
{
    return column >= 0 ? rearmed(row.cells.value(column).trimmed()).trimmed() : QString();
}

void RosterPlanner::refuse(const CsvRow& row, api::RowProblem what, const QString& value)
{
    ++m_plan.problemCount;
    if (m_plan.problems.size() < api::RosterPlan::MaximumListed)
        m_plan.problems.append({row.line, what, value.left(MaximumShown)});
}

void RosterPlanner::add(const CsvRow& row)
{
    if (row.isBlank())
        return;
    ++m_plan.rows;
    if (row.isBroken)
        return refuse(row, api::RowProblem::Unreadable, row.cells.value(0));
    if (cell(row, m_import.columns.tag).isEmpty())
        return addPersonOnly(row);
    std::optional<TokenRecord> token = read(row);
    if (!token)
        return;
    const QString folded = token->value.toCaseFolded();
    const auto known = m_known.constFind(folded);
    if (known != m_known.cend() && !m_import.updatesKnown) {
        ++m_plan.skippedTags;
        return;
    }
    if (!assignPerson(row, *token))
        return;
    if (known == m_known.cend()) {
        ++m_plan.newTags;
        m_step.undo.removedTokens.append(token->value);
    } else if (*known == *token) {
        ++m_plan.sameTags;
        return;
    } else {
        ++m_plan.updatedTags;
        m_step.undo.tokens.append(*known);
    }
    m_step.change.tokens.append(*token);
    if (m_step.change.size() >= StepSize)
        closeStep();
}

std::optional<TokenRecord> RosterPlanner::read(const CsvRow& row)
{
    const QString value = cell(row, m_import.columns.tag);
    const auto no = [&](api::RowProblem what, const QString& text) {
        refuse(row, what, text);
        return std::nullopt;
    };
    if (value.size() > MaximumTag)
        return no(api::RowProblem::TagTooLong, value);
    if (hasControl(value))
        return no(api::RowProblem::BadTag, value);
    if (m_inFile.contains(value.toCaseFolded()))
        return no(api::RowProblem::TwiceInFile, value);
    const auto known = m_known.constFind(value.toCaseFolded());
    TokenRecord token = known == m_known.cend() ? TokenRecord() : *known;
    if (known == m_known.cend())
        token.value = value;
    if (!readValidity(row, token))
        return std::nullopt;
    if (m_import.columns.note >= 0)
        token.note = cell(row, m_import.columns.note).left(MaximumNote);
    m_inFile.insert(value.toCaseFolded());
    return token;
}

bool RosterPlanner::readValidity(const CsvRow& row, TokenRecord& token)
{
    if (m_import.columns.validUntil >= 0) {
        const QString text = cell(row, m_import.columns.validUntil);
        const std::optional<QDateTime> end = endOfDay(text, m_zone);
        if (!text.isEmpty() && !end) {
            refuse(row, api::RowProblem::BadDate, text);
            return false;
        }
        token.expiresAt = end;
    }
    if (m_import.columns.blocked >= 0) {
        const QString text = cell(row, m_import.columns.blocked);
        const std::optional<bool> isBlocked = truthOf(text);
        if (!isBlocked) {
            refuse(row, api::RowProblem::BadBlocked, text);
            return false;
        }
        token.isBlocked = *isBlocked;
    }
    return true;
}

bool RosterPlanner::assignPerson(const CsvRow& row, TokenRecord& token)
{
    const QString name = cell(row, m_import.columns.name);
    if (name.isEmpty())
        return true;
    if (name.size() > MaximumName || hasControl(name)) {
        refuse(row, api::RowProblem::NameTooLong, name);
        return false;
    }
    QList<PersonRecord>& namesakes = m_persons[name.toCaseFolded()];
    if (namesakes.size() > 1) {
        const bool isOwner = token.person && std::any_of(namesakes.cbegin(), namesakes.cend(), [&](const PersonRecord& person) {
            return person.id == *token.person;
        });
        if (!isOwner)
            refuse(row, api::RowProblem::AmbiguousName, name);
        return isOwner;
    }
    if (namesakes.isEmpty()) {
        PersonRecord person;
        person.id = PersonId(m_nextNew--);
        person.name = name;
        person.group = cell(row, m_import.columns.group).left(MaximumName);
        namesakes.append(person);
        m_step.change.persons.append(person);
        ++m_plan.newPersons;
    } else if (const QString group = cell(row, m_import.columns.group).left(MaximumName);
               m_import.updatesKnown && !group.isEmpty() && namesakes.front().id.value() > 0
               && namesakes.front().group != group) {
        m_step.undo.persons.prepend(namesakes.front());
        namesakes.front().group = group;
        m_step.change.persons.append(namesakes.front());
    }
    token.person = namesakes.front().id;
    return true;
}

void RosterPlanner::addPersonOnly(const CsvRow& row)
{
    TokenRecord nobody;
    if (cell(row, m_import.columns.name).isEmpty())
        return refuse(row, api::RowProblem::NoTag, row.cells.value(0));
    (void)assignPerson(row, nobody);
    if (m_step.change.size() >= StepSize)
        closeStep();
}

void RosterPlanner::closeStep()
{
    if (m_step.change.size() > 0)
        m_plan.steps.append(std::move(m_step));
    m_step = {};
}

api::RosterPlan RosterPlanner::take()
{
    closeStep();
    return std::move(m_plan);
}

} // namespace forecourt::exporting

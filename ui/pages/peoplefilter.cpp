// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PeoplePage that narrows its lists: text, group and state.
#include "ui/pages/pagelayout.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace forecourt::ui {

QWidget* PeoplePage::makeFilters()
{
    const auto makeBox = [this](const char* objectName, const QString& name) {
        auto* box = new QComboBox;
        box->setObjectName(QLatin1String(objectName));
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        box->setMaximumWidth(240);
        connect(box, &QComboBox::activated, this, &PeoplePage::applyRules);
        return box;
    };
    m_group = makeBox("peopleGroup", tr("Group"));
    m_state = makeBox("peopleState", tr("State"));
    m_state->addItem(tr("Any state"), int(State::Any));
    m_state->addItem(tr("Valid"), int(State::Valid));
    m_state->addItem(tr("Blocked"), int(State::Blocked));
    m_state->addItem(tr("Expired"), int(State::Expired));
    auto* filters = new QWidget;
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_filter);
    row->addWidget(m_group);
    row->addWidget(m_state);
    row->addStretch(1);
    return filters;
}

void PeoplePage::fillGroups()
{
    const QVariant chosen = m_group->currentData();
    m_group->clear();
    m_group->addItem(tr("All groups"));
    for (const QString& group : m_context.site().groups())
        m_group->addItem(group.left(60).simplified(), group.toCaseFolded());
    m_group->setCurrentIndex(chosen.isValid() ? std::max(0, m_group->findData(chosen)) : 0);
    applyRules();
}

bool PeoplePage::isInGroup(const std::optional<PersonId>& person) const
{
    if (!m_group->currentData().isValid())
        return true;
    const auto owner = person ? m_context.site().person(*person) : std::nullopt;
    return owner && owner->group.trimmed().toCaseFolded() == m_group->currentData().toString();
}

void PeoplePage::applyRules()
{
    const auto state = State(m_state->currentData().toInt());
    applySieve();
    m_tokenTable->filter().setRule([this, state](int row) { return fits(m_tokens.row(row), state); });
    m_personTable->filter().setRule([this, state](int row) {
        return fits(m_persons.row(row).person, state);
    });
    const bool hasOwners = m_tabs->currentIndex() != UnknownTab;
    m_group->setVisible(hasOwners);
    m_state->setVisible(hasOwners);
}

bool PeoplePage::fits(const PersonRecord& person, State state) const
{
    const bool isOfState = state == State::Any || (state == State::Blocked && person.isBlocked)
        || (state == State::Valid && !person.isBlocked); // a person does not expire, the tags do
    return isOfState && isInGroup(person.id);
}

bool PeoplePage::fits(const TokenRecord& token, State state) const
{
    const bool isBlocked = m_tokens.isBlocked(token);
    const bool isExpired = m_tokens.isExpired(token);
    const bool isOfState = state == State::Any || (state == State::Blocked && isBlocked)
        || (state == State::Expired && isExpired) || (state == State::Valid && !isBlocked && !isExpired);
    return isOfState && isInGroup(token.person);
}

/// What the filter of the table lets through, for the rows a long list looks for.
void PeoplePage::applySieve()
{
    const auto state = State(m_state->currentData().toInt());
    const QStringList words = m_filter->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto hasAll = [words](const QString& text) {
        return std::all_of(words.begin(), words.end(), [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    m_tokens.setSieve([this, state, isAny = words.isEmpty(), hasAll](const TokenRecord& token) {
        return fits(token, state) && (isAny || hasAll(m_tokens.searchText(token)));
    });
    m_persons.setSieve([this, state, isAny = words.isEmpty(), hasAll](const PersonRow& row) {
        return fits(row.person, state) && (isAny || hasAll(PersonModel::searchText(row)));
    });
}

QWidget* PeoplePage::makeFiltered(RecordTable* table, const QString& title)
{
    return makeFilterable(m_context.themes, table, title, [this] { clearFilter(); });
}

void PeoplePage::resetFilter()
{
    m_filter->clear();
    m_group->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    applyRules();
}

/// The button that asked for it goes.
void PeoplePage::clearFilter()
{
    resetFilter();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void PeoplePage::applyFilter(const QString& text)
{
    applySieve();
    for (RecordTable* table : {m_tokenTable, m_personTable, m_unknownTable})
        table->filter().setText(text);
}

} // namespace forecourt::ui

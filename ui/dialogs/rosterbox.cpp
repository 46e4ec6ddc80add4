// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rosterbox.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

#include <utility>

namespace forecourt::ui {

RosterBox::RosterBox(const Workspace& workspace, RosterSearch::Of of, QWidget* parent)
    : QComboBox(parent), m_search(workspace, of), m_texts(new QStringListModel(this)), m_completer(new QCompleter(m_texts, this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &RosterBox::takeSuggestion);
    connect(&m_search, &RosterSearch::found, this, &RosterBox::showFound);
    refill();
    setCurrentIndex(-1);
}

void RosterBox::setEverybody(const QString& text)
{
    m_isFilter = true;
    m_everybody = text;
    refill();
    setCurrentIndex(0);
}

void RosterBox::setSieve(RosterSearch::Sieve sieve)
{
    m_search.setSieve(std::move(sieve));
    refill();
}

void RosterBox::refill()
{
    const QString typed = currentText();
    const QVariant kept = currentData();
    const bool isLong = m_search.isLong();
    const QSignalBlocker silence(this);
    if (const bool isTyped = isLong || !m_isFilter; isTyped != isEditable())
        setEditable(isTyped);
    clear();
    if (m_isFilter)
        addItem(isLong ? QString() : m_everybody);
    if (!isLong) {
        for (const RosterEntry& entry : m_search.all())
            addItem(entry.text, entry.value);
    }
    setCurrentIndex(m_isFilter ? 0 : -1);
    if (isEditable())
        prepareTyping();
    const bool isKept = kept.isValid() && choose(kept);
    if (!m_isFilter && !(isKept && currentText() == typed)) {
        setCurrentIndex(findText(typed, Qt::MatchFixedString));
        if (currentIndex() < 0)
            setEditText(typed);
    }
}

void RosterBox::prepareTyping()
{
    QLineEdit& field = *lineEdit();
    setInsertPolicy(QComboBox::NoInsert);
    if (m_isFilter)
        field.setPlaceholderText(m_everybody);
    if (m_search.isLong()) {
        m_completer->setWidget(this); // it has the focus
        field.setCompleter(m_completer); // not by setCompleter(): that one chooses among the list's own rows
        connect(&field, &QLineEdit::textEdited, this, &RosterBox::suggest, Qt::UniqueConnection);
        connect(&field, &QLineEdit::editingFinished, this, &RosterBox::settleFilter, Qt::UniqueConnection);
        return;
    }
    if (field.completer() == nullptr || field.completer() == m_completer)
        setCompleter(new QCompleter(model(), this));
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
}

void RosterBox::enter(const RosterEntry& entry)
{
    int index = findData(entry.value);
    if (index < 0) {
        addItem(entry.text, entry.value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

bool RosterBox::choose(const QVariant& value)
{
    const auto entry = m_search.entryOf(value);
    if (entry)
        enter(*entry);
    return entry.has_value();
}

QVariant RosterBox::chosen() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty())
        return {};
    if (currentIndex() >= 0 && itemText(currentIndex()).compare(text, Qt::CaseInsensitive) == 0)
        return currentData();
    if (const int listed = findText(text, Qt::MatchFixedString); listed >= 0)
        return itemData(listed);
    const auto named = m_search.entryNamed(text);
    return named ? named->value : QVariant();
}

QString RosterBox::tag() const
{
    const QVariant known = chosen();
    return known.isValid() ? known.toString() : currentText().trimmed();
}

void RosterBox::suggest()
{
    if (!m_search.isLong())
        return;
    m_offered.clear();
    m_texts->setStringList({});
    if (currentText().trimmed().isEmpty())
        m_search.stop();
    else
        m_search.find(currentText());
}

void RosterBox::showPopup()
{
    if (!m_search.isLong())
        return QComboBox::showPopup();
    lineEdit()->setFocus(Qt::OtherFocusReason);
    m_search.find({}); // the first ones
}

void RosterBox::showFound(const QString& words, const QList<RosterEntry>& entries)
{
    if (!words.isEmpty() && words != currentText())
        return;
    QStringList texts;
    for (const RosterEntry& entry : entries)
        texts.append(entry.text);
    m_offered = entries;
    m_texts->setStringList(texts);
    if (lineEdit() != nullptr && lineEdit()->hasFocus() && lineEdit()->completer() == m_completer)
        m_completer->complete();
}

void RosterBox::takeSuggestion(const QModelIndex& index)
{
    const auto* shown = qobject_cast<const QAbstractProxyModel*>(m_completer->completionModel());
    const int row = shown != nullptr && index.model() == shown ? shown->mapToSource(index).row() : index.row();
    if (row < 0 || row >= m_offered.size())
        return;
    enter(m_offered.at(row));
    Q_EMIT activated(currentIndex());
}

/// In a filter something is chosen or everybody: a text that names nobody is taken back.
void RosterBox::settleFilter()
{
    const QString text = currentText().trimmed();
    if (!m_isFilter || !m_search.isLong() || text == itemText(currentIndex()))
        return;
    const QVariant before = currentData();
    const auto named = m_search.entryNamed(text);
    if (named)
        enter(*named);
    else if (text.isEmpty())
        setCurrentIndex(0);
    else
        setEditText(itemText(currentIndex()));
    if (currentData() != before)
        Q_EMIT activated(currentIndex());
}

} // namespace forecourt::ui

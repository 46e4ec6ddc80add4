// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagefilterfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>

namespace forecourt::ui {

namespace {
constexpr int TypingPauseMs = 60;
constexpr int LongestText = 4000;
constexpr int PopupRows = 12;
} // namespace

MessageFilterField::MessageFilterField(const ThemeManager& themes, QWidget* parent)
    : QLineEdit(parent), m_themes(themes), m_completer(new QCompleter(this)), m_candidates(new QStringListModel(this))
{
    setObjectName(QStringLiteral("traceFilter"));
    setPlaceholderText(tr("Filter, e.g. charger:\u2026 action:\u2026 -action:Heartbeat slow>2s"));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    setMaxLength(LongestText);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(PopupRows);
    m_completer->popup()->setObjectName(QStringLiteral("traceFilterPopup"));
    m_completer->popup()->setAccessibleName(tr("What could come next"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &MessageFilterField::read);
    connect(this, &QLineEdit::textEdited, this, &MessageFilterField::offer);
    connect(this, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &MessageFilterField::takeCandidate);
    connect(&themes, &ThemeManager::changed, this, &MessageFilterField::underline);
}

void MessageFilterField::setFilterText(const QString& text)
{
    setText(text);
    m_completer->popup()->hide();
    read();
}

void MessageFilterField::addTerm(const QString& term)
{
    const QString present = text().trimmed();
    if (!(QLatin1Char(' ') + present + QLatin1Char(' ')).contains(QLatin1Char(' ') + term + QLatin1Char(' ')))
        setFilterText(present.isEmpty() ? term : present + QLatin1Char(' ') + term);
}

void MessageFilterField::read()
{
    m_typing.stop();
    const auto filter = parseMessageFilter(text());
    const auto fault = filter ? std::nullopt : std::optional(filter.error());
    if (fault != m_fault) {
        m_fault = fault;
        Q_EMIT faultChanged();
    }
    underline();
    if (!filter || *filter == m_filter)
        return;
    m_filter = *filter;
    Q_EMIT filterChanged();
}

/// A line edit has no formats of its own, but shows those of an input method.
void MessageFilterField::underline()
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_fault && m_fault->position < text().size()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_themes.color(Theme::Color::Critical));
        const auto length = std::max<qsizetype>(1, m_fault->length);
        attributes.append({QInputMethodEvent::TextFormat, int(m_fault->position) - cursorPosition(), int(length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void MessageFilterField::offer()
{
    if (!m_vocabulary)
        return;
    m_completion = completeMessageFilter(text(), cursorPosition(), m_vocabulary());
    QStringList texts;
    for (const MessageFilterCandidate& candidate : std::as_const(m_completion.candidates))
        texts.append(candidate.text);
    m_candidates->setStringList(texts);
    if (texts.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void MessageFilterField::takeCandidate(const QString& candidate)
{
    const bool isKey = candidate.endsWith(QLatin1Char(':'));
    QString line = text();
    line.replace(m_completion.start, m_completion.length, candidate);
    qsizetype cursor = m_completion.start + candidate.size();
    if (!isKey && cursor == line.size()) {
        line.append(QLatin1Char(' '));
        ++cursor;
    }
    setText(line);
    setCursorPosition(int(cursor));
    if (isKey)
        offer();
    else
        m_completer->popup()->hide();
}

void MessageFilterField::keyPressEvent(QKeyEvent* event)
{
    const bool isAsking = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    const bool isDown = event->key() == Qt::Key_Down && !m_completer->popup()->isVisible();
    if (isAsking || isDown)
        return offer();
    if (m_completer->popup()->isVisible()
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the completer's
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return read();
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return setFilterText({});
    QLineEdit::keyPressEvent(event);
}

} // namespace forecourt::ui

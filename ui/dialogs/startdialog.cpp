// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startdialog.h"

#include "ui/models/names.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int MaximumTagLength = 20; // OCPP 1.6 CiString20Type

bool mayCharge(const Workspace& workspace, const TokenRecord& token, const StationId& station)
{
    if (token.isBlocked || (token.expiresAt && *token.expiresAt <= workspace.now()))
        return false;
    if (!token.stations.isEmpty() && !token.stations.contains(station))
        return false;
    const auto person = token.person ? workspace.site().person(*token.person) : std::nullopt;
    return !person || !person->isBlocked;
}
} // namespace

StartDialog::StartDialog(const ThemeManager& themes, const Workspace& workspace, const QString& place,
                         const StationId& station, QWidget* parent)
    : FormDialog(themes, tr("Start charging at %1").arg(place), parent), m_tags(new QComboBox)
{
    setObjectName(QStringLiteral("startDialog"));
    m_tags->setObjectName(QStringLiteral("startTag"));
    m_tags->setEditable(true);
    m_tags->setInsertPolicy(QComboBox::NoInsert);
    m_tags->setProperty("form", true);
    m_tags->setAccessibleName(tr("Person or tag"));
    m_tags->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_tags->completer()->setFilterMode(Qt::MatchContains);
    m_tags->lineEdit()->setPlaceholderText(tr("Name or tag"));
    fill(workspace, station);
    setText(tr("The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug."));
    addField(tr("Person or tag"), m_tags);

    Button* start = setAcceptButton(tr("Start charging"));
    start->setObjectName(QStringLiteral("startAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("startCancel"));
    disconnect(start, &Button::triggered, nullptr, nullptr);
    connect(start, &Button::triggered, this, &StartDialog::submit);
}

void StartDialog::fill(const Workspace& workspace, const StationId& station)
{
    QList<QPair<QString, QString>> entries; // text, tag
    for (const TokenRecord& token : workspace.site().tokens()) {
        if (!mayCharge(workspace, token, station))
            continue;
        const QString owner = tokenOwnerName(workspace.site(), token.value);
        //: Choice of a tag: %1 the person, %2 the tag's number.
        entries.append({owner == token.value ? token.value : tr("%1, tag %2").arg(owner, token.value), token.value});
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    for (const auto& [text, tag] : entries)
        m_tags->addItem(text, tag);
    m_tags->setCurrentIndex(-1);
}

IdToken StartDialog::token() const
{
    const QString text = m_tags->currentText().trimmed();
    const int known = m_tags->findText(text, Qt::MatchFixedString);
    return IdToken{known >= 0 ? m_tags->itemData(known).toString() : text, IdTokenKind::Unknown};
}

void StartDialog::submit()
{
    const QString value = token().value;
    if (value.isEmpty()) {
        setFieldError(m_tags, tr("Choose who charges, or type a tag"));
        return;
    }
    if (value.size() > MaximumTagLength) {
        setFieldError(m_tags, tr("A tag has at most %n characters", nullptr, MaximumTagLength));
        return;
    }
    Q_EMIT chosen();
    accept();
}

} // namespace forecourt::ui

// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startdialog.h"

#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

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
    : FormDialog(themes, tr("Start charging at %1").arg(place), parent), m_workspace(workspace), m_station(station),
      m_tags(new QComboBox), m_newTag(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2))
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
    m_newTag->setObjectName(QStringLiteral("startNewTag"));
    m_newTag->setWordWrap(true);
    body()->addWidget(m_newTag);
    connect(m_tags, &QComboBox::editTextChanged, this, &StartDialog::showWhetherNew);
    showWhetherNew();

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

bool StartDialog::isNewTag() const
{
    const QString value = token().value;
    return !value.isEmpty() && !m_workspace.site().token(value);
}

void StartDialog::showWhetherNew()
{
    m_newTag->setText(isNewTag() ? tr("This tag is new: starting adds it to People & tags, so that it may charge.") : QString());
    m_newTag->setVisible(!m_newTag->text().isEmpty());
    if (m_tags->property("error").toBool())
        setFieldError(m_tags, {});
}

QString StartDialog::objection() const
{
    const QString value = token().value;
    if (value.isEmpty())
        return tr("Choose who charges, or type a tag");
    if (value.size() > MaximumTagLength)
        return tr("A tag has at most %n characters", nullptr, MaximumTagLength);
    const auto known = m_workspace.site().token(value);
    if (known && !mayCharge(m_workspace, *known, m_station))
        return tr("This tag may not charge here: it is blocked, has expired, or is for other chargers. See People & tags.");
    return {};
}

void StartDialog::submit()
{
    if (const QString problem = objection(); !problem.isEmpty()) {
        setFieldError(m_tags, problem);
        m_tags->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT chosen();
    accept();
}

} // namespace forecourt::ui

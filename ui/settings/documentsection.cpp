// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/documentsection.h"

#include "core/base/async.h"
#include "ui/models/photofile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QStandardPaths>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int AddressHeight = 84;
constexpr QSize PictureSize(200, 64);

QPlainTextEdit* textField()
{
    auto* field = new QPlainTextEdit;
    field->setFixedHeight(AddressHeight);
    field->setTabChangesFocus(true);
    return field;
}
} // namespace

DocumentSection::DocumentSection(const PageContext& context)
    //: Title: receipts and statements.
    : SiteFormSection(context, QStringLiteral("documents"), tr("Documents"), QStringLiteral("file-text"))
{
    //: Title: who issues receipts and statements.
    Card* card = addCard(tr("Sender"));
    m_name = new QLineEdit;
    m_address = textField();
    m_taxId = new QLineEdit;
    m_contact = new QLineEdit;
    m_footer = textField();
    for (QLineEdit* field : {m_name, m_taxId, m_contact})
        field->setMaxLength(DocumentSender::LongestLine);
    addRow(card, tr("Name"), m_name, QStringLiteral("senderName"), tr("Empty: the name of the site."), tr("company landlord issuer receipt statement"));
    addRow(card, tr("Address"), m_address, QStringLiteral("senderAddress"), tr("Empty: the address of the site."), tr("street city receipt statement"));
    addRow(card, tr("Tax id"), m_taxId, QStringLiteral("senderTaxId"), tr("Printed as you write it."), tr("VAT number tax receipt statement"));
    addRow(card, tr("Contact"), m_contact, QStringLiteral("senderContact"), tr("Telephone or mail, one line."), tr("phone mail receipt statement"));
    addRow(card, tr("Below every document"), m_footer, QStringLiteral("senderFooter"), tr("For example bank account and when to pay."),
           tr("footer bank payment receipt statement"));
    addRow(card, tr("Logo"), makeLogoField(), QStringLiteral("senderLogoField"), tr("PNG or JPEG; it is scaled down."), tr("picture image letterhead"));
    m_note = addNote(card, QStringLiteral("senderNote"));
    for (QLineEdit* field : {m_name, m_taxId, m_contact})
        connect(field, &QLineEdit::textChanged, this, &DocumentSection::updateState);
    for (QPlainTextEdit* field : {m_address, m_footer})
        connect(field, &QPlainTextEdit::textChanged, this, &DocumentSection::updateState);
    finishForm(QStringLiteral("sender"));
}

QWidget* DocumentSection::makeLogoField()
{
    m_logoField = new QWidget;
    auto* row = new QHBoxLayout(m_logoField);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_picture = new QLabel;
    m_picture->setObjectName(QStringLiteral("senderLogo"));
    m_picture->setTextFormat(Qt::PlainText);
    m_choose = new Button(m_context.themes, tr("Choose…"));
    m_choose->setObjectName(QStringLiteral("senderLogoChoose"));
    m_choose->setAccessibleName(tr("Choose a logo"));
    m_remove = new Button(m_context.themes, tr("Remove"), Button::Kind::Quiet);
    m_remove->setObjectName(QStringLiteral("senderLogoRemove"));
    m_remove->setAccessibleName(tr("Remove the logo"));
    row->addWidget(m_picture);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    connect(m_choose, &Button::triggered, this, &DocumentSection::chooseLogo);
    connect(m_remove, &Button::triggered, this, [this] {
        m_logo.clear();
        showLogo();
        updateState();
    });
    return m_logoField;
}

void DocumentSection::chooseLogo()
{
    auto* dialog = new QFileDialog(window(), tr("Choose a logo"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setObjectName(QStringLiteral("senderLogoDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentSection::readLogo);
    dialog->open();
}

void DocumentSection::readLogo(const QString& path)
{
    whenFinished(prepareLogo(path, DocumentSender::LargestLogo), this, [this](const Result<QByteArray>& logo) {
        setFieldError(m_logoField, logo ? QString() : tr("This is no picture that can be used. Choose a PNG or JPEG, with fewer details if it is large."));
        if (!logo)
            return;
        m_logo = *logo;
        showLogo();
        updateState();
    });
}

void DocumentSection::showLogo()
{
    const QPixmap picture = QPixmap::fromImage(QImage::fromData(m_logo, "PNG"));
    if (picture.isNull()) {
        m_picture->setPixmap({});
        //: Where a logo would be shown.
        m_picture->setText(tr("none"));
    } else {
        m_picture->setPixmap(picture.scaled(PictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    m_picture->setAccessibleName(picture.isNull() ? tr("No logo") : tr("Logo"));
    m_remove->setBlockedReason(picture.isNull() ? tr("Off: there is no logo") : QString());
}

SiteSettings DocumentSection::entered(SiteSettings base) const
{
    base.sender.name = m_name->text().trimmed();
    base.sender.address = m_address->toPlainText().trimmed();
    base.sender.taxId = m_taxId->text().trimmed();
    base.sender.contact = m_contact->text().trimmed();
    base.sender.footer = m_footer->toPlainText().trimmed();
    base.sender.logo = m_logo;
    return base;
}

void DocumentSection::fill(const SiteSettings& settings)
{
    m_logo = settings.sender.logo; // before the fields: each of them looks at everything
    m_name->setText(settings.sender.name);
    m_address->setPlainText(settings.sender.address);
    m_taxId->setText(settings.sender.taxId);
    m_contact->setText(settings.sender.contact);
    m_footer->setPlainText(settings.sender.footer);
    setFieldError(m_logoField, {});
    showLogo();
}

SiteSettings DocumentSection::defaults(SiteSettings base) const
{
    base.sender = {};
    return base;
}

bool DocumentSection::check(const SiteSettings& settings)
{
    const QString tooLong = tr("At most %1 characters").arg(m_context.format().number(DocumentSender::LongestText));
    const bool isAddress = settings.sender.address.size() <= DocumentSender::LongestText;
    const bool isFooter = settings.sender.footer.size() <= DocumentSender::LongestText;
    setFieldError(m_address, isAddress ? QString() : tooLong);
    setFieldError(m_footer, isFooter ? QString() : tooLong);
    if (!isAddress)
        m_address->setFocus();
    else if (!isFooter)
        m_footer->setFocus();
    return isAddress && isFooter;
}

void DocumentSection::fieldsChanged()
{
    const SiteSettings& site = m_context.site().site();
    const bool hasName = !m_name->text().trimmed().isEmpty() || !site.name.isEmpty();
    const bool hasAddress = !m_address->toPlainText().trimmed().isEmpty() || !site.address.isEmpty();
    m_note->setText(hasName && hasAddress ? tr("Documents that were issued keep the sender they had.")
                                          : tr("A document needs name and address of who issues it. Enter them here or under Site."));
}

} // namespace forecourt::ui
